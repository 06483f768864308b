import Testing
import Text

@Suite("Tables")
struct CSVTests {
  private static func rows(_ text: String, _ delimiter: CSVDelimiter = .comma) throws -> [[String]]
  { try CSV.read(Array(text.utf8), delimiter: delimiter).rows.map(\.fields) }

  @Test(
    "fields come out as they were put in",
    arguments: [
      ("", []),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("a,\n,b\n,", [["a", ""], ["", "b"], ["", ""]]),
      ("1,\"\"", [["1", ""]]),
      ("\"a,b\",\"say \"\"hi\"\"\"\n", [["a,b", "say \"hi\""]]),
      ("\"two\r\nlines\",\"x\ny\rz\"\n", [["two\r\nlines", "x\ny\rz"]]),
      (" a , b \n", [[" a ", " b "]]),
      ("5\" pipe,a\"b\n", [["5\" pipe", "a\"b"]]),
      ("a\n\nb\n", [["a"], [""], ["b"]]),
      ("a,\u{301}b,\"\u{301}\"\n", [["a", "\u{301}b", "\u{301}"]]),
      ("a\u{2028}b,\u{B}\n", [["a\u{2028}b", "\u{B}"]]),
    ])
  func fields(text: String, rows: [[String]]) throws {
    #expect(try Self.rows(text) == rows)
  }

  @Test("rows know their line, also behind a field of several lines")
  func lines() throws {
    let table = try CSV.read(Array("a\r\n\"b\r\nc\"\rd\n\ne,f\n".utf8), delimiter: .comma)
    #expect(table.rows.map(\.line) == [1, 2, 4, 5, 6])
    #expect(table.ragged == [CSV.Row(line: 6, fields: ["e", "f"])])
    #expect(table.rows[3].isBlank)
    #expect(table.rows[4][1] == "f")
    #expect(table.rows[4][2] == "")
  }

  @Test(
    "a broken quote is an error at its place",
    arguments: [
      ("a,b\nc,\"d\ne\n", "2:3: this quote is never closed"),
      ("\"a", "1:1: this quote is never closed"),
      ("é,\"a\"x\n", "1:6: text after a closing quote; a quote inside is written twice"),
    ])
  func broken(text: String, words: String) {
    #expect { try Self.rows(text) } throws: { "\($0)" == words }
  }

  @Test(
    "the delimiter is found",
    arguments: [
      ("Name,Email\nAna,a@x.example; b@x.example\n", .comma),
      ("Name;Email\nRuiz, Ana;a@x.example\nHolm, Jo;j@x.example\n", .semicolon),
      ("Ruiz, Ana;a@x.example\nHolm, Jo;j@x.example\n", .semicolon),
      ("a\tb,c\nd\te,f\n", .tab),
      ("a|b\nc|d\n", .bar),
      ("\"a;b;c\",d\n\"e;f;g\",h\n", .comma),
      ("name\nAna\n", .comma),
      ("", .comma),
    ] as [(String, CSVDelimiter)])
  func sniffing(text: String, delimiter: CSVDelimiter) {
    #expect(CSVDelimiter.sniffed(in: Array(text.utf8)) == delimiter)
  }

  @Test("what is written reads back as it was")
  func roundTrip() throws {
    let rows = [
      ["plain", "a,b", "say \"hi\"", "two\r\nlines", " spaced ", ""],
      ["=1+1", "C:", "\u{301}", "a;b", "\t", "é"],
      [""],
    ]
    var writer = CSVWriter(CSVWriter.Style(for: .importer))
    for row in rows { writer.row(row) }
    #expect(try Self.rows(writer.text) == rows)
    #expect(writer.text.hasSuffix("\r\n\"\"\r\n"))
  }

  @Test(
    "a style serves who reads it",
    arguments: [
      (CSVWriter.Style(for: .importer, endsWithReturn: false), ["a", "=b"], "a,=b\n"),
      (
        CSVWriter.Style(for: .importer, delimiter: .semicolon), ["a;b", "c,d"],
        "\"a;b\";c,d\r\n"
      ),
      (
        CSVWriter.Style(for: .importer), ["a,\\\\", "b\\c", "\\"], "\"a,\",b\\c,\r\n"
      ),
      (
        CSVWriter.Style(for: .person), ["=a", "-1.5", "g=h", "", "a,\\"],
        "\u{FEFF}\"'=a\",-1.5,g=h,,\"a,\\\"\r\n"
      ),
    ])
  func styles(style: CSVWriter.Style, row: [String], text: String) {
    var writer = CSVWriter(style)
    writer.row(row)
    #expect(Array(writer.bytes) == Array(text.utf8))
  }
}
