import Testing
import Text

@Suite("Numbers as text")
struct FigureTests {
  @Test(
    "A number stays on its own side of a limit",
    arguments: [
      (23.333_333_333_333_336, 23.333_333_333_333_336, "23.34"),
      (23.34, 23.333_333_333_333_336, "23.34"), (6.997, 7, "6.99"), (6.994, 7, "6.99"),
      (7, 7, "7"), (6.5, 7, "6.5"), (9, 7, "9"), (23.3332, 23.333_333_333_333_336, "23.33"),
      (0, 1, "0"), (16.666_666_666_666_668, 16.666_666_666_666_668, "16.67"),
      (18.181_818_181_818_183, 18.181_818_181_818_183, "18.19"), (100, 100, "100"),
    ] as [(Double, Double, String)])
  func beside(number: Double, limit: Double, text: String) {
    #expect(Figure.text(number, beside: limit) == text)
  }

  @Test("Without a limit it is rounded half up", arguments: [(6.997, "7"), (1.0 / 3, "0.33")])
  func plain(number: Double, text: String) {
    #expect(Figure.text(number, beside: nil) == text)
  }

  @Test("Every grade of every test is on its side of the pass mark, in whatever points it is given")
  func all() throws {
    for maximum in 1...23 {
      for mark in 1...maximum {
        for scale in [10.0, 30, 100] {
          let limit = Double(mark) / Double(maximum) * scale
          for points in 0...maximum {
            let share = Double(points) / Double(maximum)
            let written = try #require(Double(Figure.text(share * scale, beside: limit)))
            #expect((written >= limit) == (points >= mark) && written <= scale)
          }
        }
      }
    }
  }
}
