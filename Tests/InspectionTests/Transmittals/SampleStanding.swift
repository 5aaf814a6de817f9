import Sampling
import Testing

@testable import Inspection

/// A made-up task of five checks in all stages: 1 can't be reached, 2 neither but for one letter too
/// late, 3 refused, 4 handed over, 5 not checked.
enum SampleStanding {
  static func day(_ text: String) -> CalendarDate { Samples.day(text) }

  static func id(_ number: Int) -> CanonicalID { CanonicalID.sample("E\(number)") }

  static func letter(
    _ number: Int, _ kind: TransmittalKind, sent: String, returned: String?
  ) throws -> TransmittalRow {
    try #require(
      TransmittalRow(
        id: id(number), kind: kind, number: "XA00000000\(number)", sentOn: day(sent),
        answeredOn: returned.map(day), answer: returned == nil ? "" : "退信"))
  }

  static func record(
    _ number: Int, _ texts: [ResultField: String], items: [ItemRow] = []
  ) throws -> CheckRecord {
    let row = try #require(
      ResultRow(
        id: id(number), texts: texts.merging([.checked: "2021-05-10"]) { first, _ in first }))
    return CheckRecord(row: row, items: items, events: [])
  }

  /// The task; `change` works on its checks.
  static func task(_ change: (inout [CheckStanding]) throws -> Void = { _ in }) throws
    -> TaskStanding
  {
    let draw = SampleRecord.record(items: 2, isTest: false)
    let reminder = try #require(
      TransmittalRow(
        id: id(1), kind: .reminder, sentOn: day("2021-04-20"), answeredOn: day("2021-04-20"),
        answer: "电话接通"))
    let lead = try #require(
      TransmittalRow(
        id: id(4), kind: .caseOffice, receiver: "县局稽查大队", number: "移〔2021〕1号",
        sentOn: day("2021-05-20"), answeredOn: day("2021-06-01"), answer: "适用一般程序处罚"))
    let finding = ItemRow(
      id: id(4), number: 1, name: "登记事项检查", result: .underInvestigation, finding: "销售过期食品")
    var checks = [
      CheckStanding(
        entity: draw.entities[0], record: try record(1, [.results: "R04"]),
        transmittals: [
          try letter(1, .firstLetter, sent: "2021-03-22", returned: "2021-03-30"),
          try letter(1, .secondLetter, sent: "2021-04-06", returned: "2021-04-15"), reminder,
        ]),
      CheckStanding(
        entity: draw.entities[1], record: nil,
        transmittals: [
          try letter(2, .firstLetter, sent: "2021-03-22", returned: "2021-03-30"),
          try letter(2, .secondLetter, sent: "2021-05-06", returned: "2021-05-15"),
        ]),
      CheckStanding(
        entity: draw.entities[2], record: try record(3, [.results: "R05"]), transmittals: []),
      CheckStanding(
        entity: draw.entities[3],
        record: try record(
          4,
          [
            .results: "R09",
            .disposal: [Disposal.transfer, .notify].map(\.rawValue).joined(separator: "|"),
          ], items: [finding]),
        transmittals: [lead]),
      CheckStanding(entity: draw.entities[4], record: nil, transmittals: []),
    ]
    try change(&checks)
    return TaskStanding(record: draw, checks: checks)
  }
}

extension FormContent {
  /// The values of a column of the main list.
  func column(_ name: String) -> [String] {
    let list = lists[0]
    return list.columns.firstIndex(of: name).map { place in list.rows.map { $0[place] } } ?? []
  }
}
