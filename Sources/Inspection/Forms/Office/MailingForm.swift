/// Letters to the drawn objects and the lists of the two mailings (邮寄清单、信函), 003 四（一）.
struct MailingForm {
  private let task: TaskStanding
  private let addressed: [CheckStanding]

  /// The letters of a task: to all but those who must not be told before.
  init(_ task: TaskStanding, _ announcements: Announcements) {
    self.task = task
    addressed = task.checks.filter {
      announcements.silence(on: $0.entity).isEmpty
        && $0.record?.row.specialCases.contains(.unannounced) != true
    }
  }

  /// The list of the first mailing, filled in as far as it is registered.
  var firstList: FormContent {
    let columns = ["收件人", CheckStanding.code, "地址", "邮件种类"]
    return FormContent(
      of: task, numbering: addressed.map { addressee($0) + days(of: $0, .firstLetter) },
      title: "邮寄清单（第一次）",
      columns: ["表格编号"] + columns + Self.days(.firstLetter) + ["备注"])
  }

  /// The list of the second mailing: those whose first letter came back, with the days between which
  /// the second one may be sent, and how that stands on a day.
  func secondList(on date: CalendarDate) -> FormContent {
    let rows = returned.map { check, first, mailing in
      let window = MailingInterval.window(after: mailing)
      return addressee(check)
        + [
          .init("第一次邮寄日期", Optional(first.sentOn).words),
          .init("第一次退信日期", first.returnedOn.words),
          .init("最早寄出", FormText.worded(window.lowerBound.iso)),
          .init("最晚寄出", FormText.worded(window.upperBound.iso)),
          .init("情况", state(of: check, after: mailing, on: date)),
        ] + days(of: check, .secondLetter)
    }
    return FormContent(
      values: task.heading + [.init("截至日期", FormText.worded(date.iso))],
      lists: [
        FormContent.List(
          numbering: rows, title: "邮寄清单（第二次）",
          columns: [
            "表格编号", "收件人", CheckStanding.code, "地址", "第一次邮寄日期", "第一次退信日期", "最早寄出", "最晚寄出",
            "情况", "邮件种类",
          ] + Self.days(.secondLetter))
      ])
  }

  /// The letters of a mailing, a page each.
  func letters(_ kind: TransmittalKind) -> [FormContent] {
    let checks = kind == .firstLetter ? addressed : returned.map(\.check)
    return checks.map { check in
      FormContent(
        sheet: check.entity["抽取顺位"] + " " + check.entity["检查对象名称"],
        values: task.heading + check.identity
          + [
            .init("住所", check.entity["住所"]), .init("次序", kind.rawValue),
            .init("正文", opening(for: check, kind)),
            .init(
              "抽查事项",
              task.record.items.enumerated()
                .map { "\($0 + 1). \($1["抽查事项"])" }.joined(separator: "\n")),
            .init("要求", demand(kind)),
          ])
    }
  }

  /// Labels for envelopes, two a row.
  var labels: FormContent {
    let texts = addressed.map { check in
      "\(check.entity["住所"])\n\(check.entity["检查对象名称"])　收\n\(check.entity["表格编号"])"
    }
    let rows = stride(from: 0, to: texts.count, by: 2).map { index -> DrawRecord.Fields in
      [.init("左", texts[index]), .init("右", index + 1 < texts.count ? texts[index + 1] : "")]
    }
    return FormContent(
      values: [task.notice],
      lists: [FormContent.List("", title: "地址标签", columns: ["左", "右"], rows: rows)])
  }
}

extension MailingForm {
  private typealias Returned = (
    check: CheckStanding, first: CheckStanding.Letter, mailing: CheckFacts.Mailing
  )

  /// The checks whose first letter came back and that nobody could do since.
  private var returned: [Returned] {
    addressed.compactMap { check in
      guard let first = check.letter(.firstLetter), first.returnedOn != nil,
        check.record == nil || check.results.contains(.unreachable)
      else { return nil }
      let mailing = CheckFacts.Mailing(sentOn: first.sentOn, returnedOn: first.returnedOn)
      return (check, first, mailing)
    }
  }

  private func addressee(_ check: CheckStanding) -> DrawRecord.Fields {
    let address = check.entity["住所"]
    return check.identity + [
      .init("收件人", check.entity["检查对象名称"]), .init("地址", address),
      .init("邮件种类", "□挂号信\n□EMS"), .init("备注", address.isEmpty ? "名录中没有住所" : ""),
    ]
  }

  private static func days(_ kind: TransmittalKind) -> [String] {
    ["邮寄单号", "邮寄日期", "签收日期", "退信日期"].map { kind.rawValue.replacing("邮寄", with: "") + $0 }
  }

  private func days(of check: CheckStanding, _ kind: TransmittalKind) -> DrawRecord.Fields {
    let letter = check.letter(kind)
    let texts = [
      letter?.number ?? "", (letter?.sentOn).words, (letter?.signedOn).words,
      (letter?.returnedOn).words,
    ]
    return zip(Self.days(kind), texts).map { DrawRecord.Field($0, $1) }
  }

  private func state(
    of check: CheckStanding, after mailing: CheckFacts.Mailing, on date: CalendarDate
  ) -> String {
    let window = MailingInterval.window(after: mailing)
    if let second = check.letter(.secondLetter) {
      let days = mailing.sentOn.days(until: second.sentOn)
      return MailingInterval.days.contains(days)
        ? "已寄出，间隔 \(days) 日" : "间隔 \(days) 日，不在 15—30 日之内，不算"
    }
    if date < window.lowerBound { return "未到最早寄出日期" }
    return date > window.upperBound ? "已过最晚寄出日期，须重新邮寄两次" : "可以寄出"
  }

  private func opening(for check: CheckStanding, _ kind: TransmittalKind) -> String {
    let facts = task.record.facts
    let drawn =
      "按照\(facts["年度"])年度“双随机、一公开”抽查工作计划，你单位于\(FormText.worded(facts["抽取日期"]))被随机抽取为"
      + "“\(facts["任务名称"])”（\(facts["任务编号"])）的检查对象，检查期限为\(task.period)。"
    guard kind == .secondLetter, let first = check.letter(.firstLetter) else { return drawn }
    return drawn + "我单位已于\(FormText.worded(first.sentOn.iso))向你单位登记的住所（经营场所）寄送通知，邮件于"
      + "\(first.returnedOn.words)退回，现第二次寄送。"
  }

  private func demand(_ kind: TransmittalKind) -> String {
    let contact = "请在收到本函后与我单位联系，并准备营业执照、公示信息和与上述事项有关的材料，配合检查。"
    guard kind == .secondLetter else {
      return contact + "本函无人签收被退回的，将在 15 日以后、30 日以内再次寄送。"
    }
    return contact + "本函仍无人签收的，视为通过登记的住所（经营场所）无法取得联系，将依法列入经营异常名录。"
  }
}
