import Calendar
import Testing

@Suite("Times as somebody types them")
struct TypedMomentTests {
  @Test(
    "A time of day has two digits each, minutes ago are at most a day",
    arguments: [
      ("09:02", TypedMoment.clock(hour: 9, minute: 2, second: 0)),
      ("23:59:58", .clock(hour: 23, minute: 59, second: 58)), ("-0", .minutesAgo(0)),
      ("-1440", .minutesAgo(1440)), ("9:02", nil), ("09:2", nil), ("24:00", nil), ("09:60", nil),
      ("09:02:60", nil), ("09:02:", nil), ("-1441", nil), ("-x", nil), ("0902", nil), ("", nil),
    ])
  func reading(_ text: String, _ moment: TypedMoment?) {
    #expect(TypedMoment(text) == moment)
  }
}
