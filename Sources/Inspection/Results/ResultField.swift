/// A fact of a check as `results.csv` has it, in the order of its columns (检查结果字段).
package enum ResultField: String, CaseIterable, Sendable {
  /// The form that told of it; empty for a list.
  case form
  /// The results: `R02|R04`, ascending.
  case results
  /// What the words said beyond the results, such as 注销.
  case reason
  /// The first day of the check, where it took several.
  case from
  /// The day, or the last day, of the check: 检查结束.
  case checked
  /// How it was checked; a list of `CheckMethod`.
  case methods
  /// Who was commissioned, and with what.
  case agency
  /// The evidence.
  case evidence
  /// What follows; a list of `Disposal`.
  case disposal
  /// What the disposal is in detail.
  case disposalNote = "disposal_note"
  /// The day on which whatever followed was complete; empty while it isn't.
  case completed
  /// The officers who signed.
  case officers
  /// Whether the object signed; of `Signing`.
  case signing
  /// The officers' note on a refusal to sign.
  case refusal
  /// The day of the first mailing.
  case firstMailed = "mailed_1"
  /// Its number.
  case firstMail = "mail_1"
  /// The day on which it came back.
  case firstReturned = "returned_1"
  /// The day of the second mailing.
  case secondMailed = "mailed_2"
  /// Its number.
  case secondMail = "mail_2"
  /// The day on which it came back.
  case secondReturned = "returned_2"
  /// The day of the reminder by phone or message before a listing.
  case reminded
  /// What was out of the ordinary; a list of `SpecialCase`.
  case special
  /// Why the law keeps the result from the public; of `Secrecy`.
  case exempt
  /// The day on which another platform made it public.
  case published

  /// The name on forms and in corrections.
  package var name: String {
    switch self {
    case .form: "表格编号"
    case .results: "检查结果"
    case .reason: "结果说明"
    case .from: "检查开始日期"
    case .checked: "检查日期"
    case .methods: "核查方式"
    case .agency: "委托机构"
    case .evidence: "证据材料"
    case .disposal: "后续处置措施"
    case .disposalNote: "处置说明"
    case .completed: "完结日期"
    case .officers: "检查人员签名"
    case .signing: "签字情况"
    case .refusal: "拒签说明"
    case .firstMailed: "第一次邮寄日期"
    case .firstMail: "第一次邮寄单号"
    case .firstReturned: "第一次退信日期"
    case .secondMailed: "第二次邮寄日期"
    case .secondMail: "第二次邮寄单号"
    case .secondReturned: "第二次退信日期"
    case .reminded: "提醒日期"
    case .special: "特殊情形"
    case .exempt: "不公示原因"
    case .published: "公示日期"
    }
  }

  /// Whether its text is a day.
  var isDay: Bool {
    switch self {
    case .from, .checked, .completed, .firstMailed, .firstReturned, .secondMailed,
      .secondReturned, .reminded, .published:
      true
    default: false
    }
  }

  /// Whether a text may stand in the column; empty always may.
  func allows(_ text: String) -> Bool {
    if text.isEmpty { return true }
    return switch self {
    case .results: [CheckResult](ids: text) != nil
    case .methods: CheckMethod.members(in: text) != nil
    case .disposal: Disposal.members(in: text) != nil
    case .special: SpecialCase.members(in: text) != nil
    case .signing: Signing(rawValue: text) != nil
    case .exempt: Secrecy(rawValue: text) != nil
    default: isDay ? CalendarDate(iso: text) != nil : text == text.oneLine.trimmingBlanks
    }
  }
}

extension ResultField {
  /// The text of the column that a cell as people fill it in means; empty for a blank one, nil
  /// where it can't be understood.
  package func text(written: String) -> String? {
    let text = written.trimmingBlanks
    if BlankWords.contains(Array(text.utf8)[...]) { return "" }
    return switch self {
    case .results: ResultWording.all(in: text).flatMap { [CheckResult](ids: results(of: $0))?.ids }
    case .methods: CheckMethod.text(written: text)
    case .disposal: Disposal.text(written: text)
    case .special: SpecialCase.text(written: text)
    case .signing: Signing(written: text)?.rawValue
    case .exempt: Secrecy(written: text)?.rawValue
    default: isDay ? day(written: text)?.iso : text.oneLine.trimmingBlanks
    }
  }

  /// A day as people write it; of a range the last.
  private func day(written text: String) -> CalendarDate? {
    (WrittenDate(text) ?? WrittenSpan(text)?.last)?.lastDay
  }

  private func results(of words: [ResultWording]) -> String {
    Set(words.map(\.result)).sorted().ids
  }
}

extension [CheckResult] {
  /// Reads `R02|R04`; nil for anything but different results in their order, 未发现问题 alone.
  init?(ids: String) {
    let results = ids.split(separator: "|", omittingEmptySubsequences: false)
      .compactMap { CheckResult(rawValue: String($0)) }
    guard results.ids == ids, Set(results).count == results.count, results == results.sorted(),
      results.count == 1 || !results.contains(.nothingFound)
    else { return nil }
    self = results
  }

  /// `R02|R04`.
  var ids: String { map(\.rawValue).joined(separator: "|") }
}
