import Workshop

extension LMSSystem {
  /// Moodle: its files here are matched by e-mail address.
  ///
  /// The words of attendance are the acronyms of the Attendance activity's default set, which are
  /// case-sensitive.
  public static let moodle = LMSSystem(
    name: "Moodle", keys: ["moodle"],
    headers: [
      "moodle": [
        "id number", "idnumber", "id nummer", "idnummer", "numéro d\u{2019}identification",
        "numéro d'identification", "número de id", "número de identificação", "numer id",
        "codice identificativo", "idナンバー", "id番号",
      ]
    ],
    match: .address,
    files: [
      LMSFile(
        .attendance, "moodle-attendance", "e-mail and P, L, A or E for the Attendance activity"),
      LMSFile(.grades, "moodle-grades", "one grade column for the gradebook's CSV import"),
    ],
    attendance: { mark in
      switch mark {
      case .present: "P"
      case .late, .partial: "L"
      case .absent: "A"
      case .excused: "E"
      }
    })
}
