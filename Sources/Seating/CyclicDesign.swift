/// Rounds of rooms of three in which nobody meets twice, for as many rounds as there can be: a few
/// base rounds whose people are moved on in circles.
///
/// Person p of a circle of m becomes, s rounds later, the one s places on in that circle; who is in
/// no circle stays. They are resolvable designs: of 15, 21, 27, 39 and 51 people Kirkman systems, of
/// 18, 24, 30, 36, 42 and 48 nearly Kirkman systems, in which everybody misses one other (OEIS
/// A107431 lists how many rounds there can be), found by search.
struct CyclicDesign: Sendable {
  /// How many people a circle has.
  private let circle: Int
  /// How many circles there are; who comes after them stays.
  private let circles: Int
  /// The base rounds, three people a room.
  private let base: [[Int]]

  /// How many people it has rooms for.
  private var people: Int { base[0].count }
  /// How many rounds it has.
  private var count: Int { base.count * circle }

  /// Returns so many rounds of rooms for people, or `nil` when no design has them: the largest rooms
  /// first, all of three but one of two, or two of two, where three do not divide the people.
  static func rounds(_ count: Int, people: Int) -> [[[Int]]]? {
    guard let design = all.first(where: { $0.people / 3 == (people + 2) / 3 }),
      count <= design.count
    else { return nil }
    let absent = Set(design.absent(design.people - people))
    guard absent.count == design.people - people else { return nil }
    let staying = (0..<design.people).filter { !absent.contains($0) }
    let numbers = Dictionary(uniqueKeysWithValues: staying.enumerated().map { ($1, $0) })
    return (0..<count).map { round in
      design.rooms(round).map { room in room.compactMap { numbers[$0] } }
        .enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        .map(\.element)
    }
  }

  /// So many people who may stay away without leaving anybody alone: nobody, anybody, or two who
  /// never meet.
  private func absent(_ count: Int) -> [Int] {
    guard count == 2 else { return count == 1 ? [people - 1] : [] }
    var met: Set<Int> = []
    for room in (0..<self.count).flatMap(rooms) where room.contains(people - 1) {
      met.formUnion(room)
    }
    return (0..<people).first { !met.contains($0) }.map { [$0, people - 1] } ?? []
  }

  private func rooms(_ round: Int) -> [[Int]] {
    let (turn, moved) = (round / circle, round % circle)
    let places = base[turn].map { person in
      person < circle * circles
        ? person / circle * circle + (person % circle + moved) % circle : person
    }
    return stride(from: 0, to: places.count, by: 3).map { Array(places[$0..<($0 + 3)]) }
  }

  private static let all = [
    CyclicDesign(
      circle: 1, circles: 0,
      base: [
        [
          0, 1, 2, 3, 4, 5, 6, 7, 8,
        ],
        [
          0, 3, 6, 1, 4, 7, 2, 5, 8,
        ],
        [
          0, 4, 8, 1, 5, 6, 2, 3, 7,
        ],
        [
          0, 5, 7, 1, 3, 8, 2, 4, 6,
        ],
      ]),
    CyclicDesign(
      circle: 7, circles: 2,
      base: [
        [
          14, 0, 11, 1, 4, 2, 3, 10, 8, 5, 13, 7, 6, 9, 12,
        ]
      ]),
    CyclicDesign(
      circle: 4, circles: 4,
      base: [
        [
          0, 9, 10, 1, 13, 14, 2, 5, 17, 3, 4, 11, 6, 7, 12, 8, 15, 16,
        ],
        [
          0, 3, 14, 1, 5, 16, 2, 4, 9, 6, 8, 13, 7, 11, 15, 10, 12, 17,
        ],
      ]),
    CyclicDesign(
      circle: 5, circles: 4,
      base: [
        [
          0, 2, 15, 1, 5, 8, 3, 10, 14, 4, 7, 13, 6, 11, 17, 9, 16, 18, 12, 19, 20,
        ],
        [
          0, 1, 17, 2, 8, 16, 3, 11, 13, 4, 9, 20, 5, 12, 15, 6, 7, 10, 14, 18, 19,
        ],
      ]),
    CyclicDesign(
      circle: 11, circles: 2,
      base: [
        [
          22, 0, 19, 23, 6, 18, 1, 21, 3, 2, 7, 17, 4, 20, 15, 5, 8, 9, 10, 12, 16, 11, 14, 13,
        ]
      ]),
    CyclicDesign(
      circle: 13, circles: 2,
      base: [
        [
          26, 0, 14, 1, 2, 25, 3, 8, 24, 4, 6, 21, 5, 12, 9, 7, 16, 19, 10, 15, 23, 11, 17, 18, 13,
          22, 20,
        ]
      ]),
    CyclicDesign(
      circle: 14, circles: 2,
      base: [
        [
          28, 0, 15, 29, 10, 14, 1, 6, 5, 2, 18, 8, 3, 22, 20, 4, 27, 7, 9, 11, 23, 12, 19, 25, 13,
          24, 21, 16, 26, 17,
        ]
      ]),
    CyclicDesign(
      circle: 17, circles: 2,
      base: [
        [
          34, 0, 19, 35, 8, 18, 1, 7, 16, 2, 12, 28, 3, 4, 27, 5, 33, 25, 6, 20, 24, 9, 30, 13, 10,
          23, 15, 11, 26, 14, 17, 31, 29, 21, 32, 22,
        ]
      ]),
    CyclicDesign(
      circle: 19, circles: 2,
      base: [
        [
          38, 0, 28, 1, 14, 35, 2, 4, 9, 3, 25, 33, 5, 24, 16, 6, 15, 31, 7, 20, 19, 8, 12, 26, 10,
          30, 13, 11, 21, 37, 17, 22, 18, 23, 36, 32, 27, 29, 34,
        ]
      ]),
    CyclicDesign(
      circle: 20, circles: 2,
      base: [
        [
          40, 0, 30, 41, 13, 31, 1, 3, 32, 2, 29, 24, 4, 7, 11, 5, 16, 22, 6, 25, 39, 8, 28, 20, 9,
          15, 14, 10, 26, 18, 12, 37, 35, 17, 21, 38, 19, 33, 34, 23, 36, 27,
        ]
      ]),
    CyclicDesign(
      circle: 23, circles: 2,
      base: [
        [
          46, 0, 43, 47, 2, 39, 1, 20, 25, 3, 33, 8, 4, 15, 17, 5, 24, 28, 6, 13, 7, 9, 26, 18, 10,
          36, 23, 11, 27, 45, 12, 34, 41, 14, 32, 22, 16, 19, 31, 21, 42, 30, 29, 44, 35, 37, 40,
          38,
        ]
      ]),
    CyclicDesign(
      circle: 25, circles: 2,
      base: [
        [
          50, 0, 39, 1, 34, 26, 2, 17, 6, 3, 35, 22, 4, 16, 31, 5, 40, 21, 7, 29, 9, 8, 44, 25, 10,
          18, 11, 12, 28, 30, 13, 43, 42, 14, 38, 45, 15, 41, 36, 19, 47, 24, 20, 23, 32, 27, 48,
          37, 33, 46, 49,
        ]
      ]),
  ]
}
