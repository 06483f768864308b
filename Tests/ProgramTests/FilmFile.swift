/// Films that the tests make themselves: small, uncompressed, without anybody's rights.
enum FilmFile {
  /// Grey pictures, ten a second, that get brighter: YUV4MPEG2, as described in the manual page
  /// yuv4mpeg(5) of mjpegtools.
  static func film(seconds: Int) -> [UInt8] {
    var bytes = Array("YUV4MPEG2 W16 H16 F10:1 Ip A1:1 C420jpeg\n".utf8)
    for picture in 0..<(seconds * 10) {
      bytes += Array("FRAME\n".utf8)
      bytes += [UInt8](repeating: UInt8(picture % 200), count: 16 * 16 * 3 / 2)
    }
    return bytes
  }

  /// A film in an AVI whose codec nobody has: the four letters ZZZZ.
  static func undecodable() -> [UInt8] {
    let count = 30
    let picture = [UInt8](repeating: 0x42, count: 400)
    let header = numbers([100_000, 0, 0, 0x10, count, 0, 1, 0, 16, 16, 0, 0, 0, 0])
    let stream =
      Array("vidsZZZZ".utf8) + numbers([0, 0, 0, 1, 10, 0, count, 400, 0, 0])
      + [0, 0, 0, 0, 16, 0, 16, 0]
    let format =
      numbers([40, 16, 16]) + [1, 0, 24, 0] + Array("ZZZZ".utf8) + numbers([768, 0, 0, 0, 0])
    let streams = list("strl", chunk("strh", stream) + chunk("strf", format))
    let pictures = (0..<count).flatMap { _ in chunk("00dc", picture) }
    let body = list("hdrl", chunk("avih", header) + streams) + list("movi", pictures)
    return chunk("RIFF", Array("AVI ".utf8) + body)
  }

  private static func numbers(_ numbers: [Int]) -> [UInt8] {
    numbers.flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + numbers([content.count]) + content + (content.count % 2 == 0 ? [] : [0])
  }

  private static func list(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    chunk("LIST", Array(kind.utf8) + content)
  }
}
