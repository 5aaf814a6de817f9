/// What an office sends out on account of a check (寄送、移送种类), in the order of the work.
package enum TransmittalKind: String, CaseIterable, Sendable {
  /// The first letter to the registered address (003 四（一）).
  case firstLetter = "第一次邮寄"
  /// The second letter, 15 to 30 days after the first.
  case secondLetter = "第二次邮寄"
  /// A call or a text message before a listing (003 四（二）).
  case reminder = "列异前提醒"
  /// The entry of the result into the platform (004 八).
  case entry = "平台录入"
  /// The sharing of a record of bad faith (002 article 18).
  case credit = "失信记录共享"
  /// A lead for the office's own body that handles cases (004 九).
  case caseOffice = "移送办案机构"
  /// A lead for another department with the power to act.
  case otherDepartment = "移送其他部门"
  /// What may be a crime.
  case judiciary = "移送司法机关"
  /// What officers may have done wrong.
  case discipline = "移送纪检监察"

  /// What else these are called.
  static let aliases: [String: TransmittalKind] = [
    "首次邮寄": .firstLetter, "再次邮寄": .secondLetter, "电话提醒": .reminder, "短信提醒": .reminder,
    "录入": .entry, "失信共享": .credit, "办案机构": .caseOffice, "其他部门": .otherDepartment,
    "抄告相关部门": .otherDepartment, "抄告": .otherDepartment, "司法机关": .judiciary,
    "公安机关": .judiciary, "纪检监察部门": .discipline, "纪检监察": .discipline,
  ]

  /// Whether it is a letter to the object.
  package var isLetter: Bool { self == .firstLetter || self == .secondLetter }

  /// Whether somebody else takes over, who is named and reports back (移送、共享).
  package var isHandover: Bool {
    switch self {
    case .firstLetter, .secondLetter, .reminder, .entry: false
    case .credit, .caseOffice, .otherDepartment, .judiciary, .discipline: true
    }
  }

  /// Whether it hands over a lead (案件线索移送).
  package var isLead: Bool { isHandover && self != .credit }
}

extension TransmittalKind: WordList {}
