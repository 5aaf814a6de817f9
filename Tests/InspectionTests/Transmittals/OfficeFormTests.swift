import Testing

@testable import Inspection

/// What the forms of the office say of checks in all stages.
@Suite struct OfficeFormTests {
  private let names = (1...5).map { $0 == 2 ? SampleRecord.longName : "平罗县虚构商店\($0)号" }

  private func mailing(_ task: TaskStanding) -> MailingForm {
    MailingForm(task, Announcements(of: [task.record]))
  }

  @Test func `the first mailing goes to everybody who may be told`() throws {
    let task = try SampleStanding.task { checks in
      let row = [ResultField.results: "R01", .special: "不宜事先告知"]
      checks[4] = CheckStanding(
        entity: checks[4].entity, record: try SampleStanding.record(5, row), transmittals: [])
    }
    let list = mailing(task).firstList
    #expect(list.column("收件人") == Array(names[..<4]))
    #expect(list.column("第一次邮寄单号").prefix(2) == ["XA000000001", "XA000000002"])
    #expect(list.column("第一次退信日期") == ["2021年3月30日", "2021年3月30日", "", ""])
  }

  @Test(arguments: [
    ("2021-04-05", "未到最早寄出日期"), ("2021-04-06", "可以寄出"), ("2021-04-21", "可以寄出"),
    ("2021-04-22", "已过最晚寄出日期，须重新邮寄两次"),
  ])
  func `a second letter has its days`(day: String, state: String) throws {
    let task = try SampleStanding.task { checks in
      checks = [
        CheckStanding(
          entity: checks[0].entity, record: nil,
          transmittals: [
            try SampleStanding.letter(1, .firstLetter, sent: "2021-03-22", returned: "2021-03-30")
          ])
      ]
    }
    let list = mailing(task).secondList(on: Samples.day(day))
    #expect(list.column("最早寄出") == ["2021年4月6日"])
    #expect(list.column("最晚寄出") == ["2021年4月21日"])
    #expect(list.column("情况") == [state])
  }

  @Test func `only those whose first letter came back get a second one`() throws {
    let list = try mailing(SampleStanding.task()).secondList(on: Samples.day("2021-06-01"))
    #expect(list.column("收件人") == Array(names[..<2]))
    #expect(list.column("情况") == ["已寄出，间隔 15 日", "间隔 45 日，不在 15—30 日之内，不算"])
    let letters = try mailing(SampleStanding.task()).letters(.secondLetter)
    #expect(letters.count == 2)
    #expect(letters[0].values["正文"].contains("2021年3月30日退回"))
  }

  @Test func `those are reminded whose two letters came back in time`() throws {
    let list = try ReminderForm.content(of: SampleStanding.task())
    #expect(list.column("检查对象名称") == [names[0]])
    #expect(list.column("提醒情况") == ["电话接通"])
  }

  @Test func `a listing has its letters, its reminder and its articles`() throws {
    let sheets = try ListingForm.contents(of: SampleStanding.task())
    #expect(sheets.map { $0.values["检查对象名称"] } == [names[0]])
    #expect(sheets[0].values["适用条款"].hasSuffix("第四条第（四）项，第九条"))
    #expect(
      sheets[0].values["两次邮寄"] == """
        第一次：2021年3月22日寄出，单号 XA000000001，2021年3月30日退回
        第二次：2021年4月6日寄出，单号 XA000000001，2021年4月15日退回
        相隔 15 日
        """)
    #expect(sheets[0].values["提醒情况"] == "2021年4月20日：电话接通")
  }

  @Test(arguments: [
    ([ResultField.results: "R04"], ["相隔 15—30 日、都退回的两次邮寄", "列异前电话（短信）提醒"]),
    (
      [.results: "R04", .evidence: "照片"],
      ["相隔 15—30 日、都退回的两次邮寄（另有证据材料：照片，由负责人决定）", "列异前电话（短信）提醒"]
    ),
    ([.results: "R02"], ["责令限期公示的记录（未公示年度报告的，写明“年度报告”）"]),
    ([.results: "R02", .reason: "2019年度年报没有公示"], []), ([.results: "R03"], ["证据材料"]),
    ([.results: "R03", .evidence: "账簿"], []),
  ])
  func `what is missing for a listing is said`(
    texts: [ResultField: String], missing: [String]
  ) throws {
    let task = try SampleStanding.task { checks in
      let record = try SampleStanding.record(5, texts)
      checks = [CheckStanding(entity: checks[4].entity, record: record, transmittals: [])]
    }
    #expect(ListingForm.checks(of: task).column("欠缺") == [missing.joined(separator: "；")])
    #expect(ListingForm.contents(of: task).isEmpty == !missing.isEmpty)
  }

  @Test func `results are public by item, in words of the list alone`() throws {
    let notice = try ResultNoticeForm.content(
      of: SampleStanding.task(), on: Samples.day("2021-06-01"))
    #expect(notice.column("抽查事项") == ["总体结果", "总体结果", "总体结果", "登记事项检查"])
    #expect(notice.column("抽查结果").last == "发现问题，待后续调查处理")
    #expect(!notice.lists[0].rows.joined().contains { $0.contains("过期食品") })
  }

  @Test func `what the law keeps from the public stays out, with its reason`() throws {
    let task = try SampleStanding.task { checks in
      let texts = [ResultField.results: "R01", .exempt: "商业秘密"]
      checks[2] = CheckStanding(
        entity: checks[2].entity, record: try SampleStanding.record(3, texts), transmittals: [])
    }
    let date = Samples.day("2021-06-01")
    #expect(!ResultNoticeForm.content(of: task, on: date).column("检查对象名称").contains(names[2]))
    let unpublished = ResultNoticeForm.unpublished(of: task, on: date)
    #expect(unpublished.column("检查对象名称") == [names[2]])
    #expect(unpublished.column("不公示原因") == ["依法不予公开：商业秘密"])
  }

  @Test func `bad faith is shared, leads are handed over, with their answers`() throws {
    let task = try SampleStanding.task()
    #expect(CreditForm.content(of: task).column("共享原因") == ["不予配合", "一般程序行政处罚"])
    let leads = LeadForm.content(of: task)
    #expect(leads.column("移送种类") == ["移送办案机构", "移送其他部门"])
    #expect(leads.column("反馈内容") == ["适用一般程序处罚", ""])
    #expect(LeadForm.letters(of: task).map { $0.values["接收单位"] } == ["县局稽查大队", ""])
    #expect(
      OpenHandovers([task], on: Samples.day("2021-06-10")).lines
        == ["任务1 \(names[3])：移送其他部门，还没有登记移送"])
  }

  @Test func `entries have the national order, and a row for each item`() throws {
    let list = try EntryForm.national(SampleStanding.task()).lists[0]
    #expect(
      Array(list.columns.prefix(10)) == [
        "抽查计划编号", "抽查计划名称", "抽查任务编号", "抽查任务名称", "抽查类型", "抽查机关", "抽查完成日期", "序号", "抽查事项",
        "抽查结果",
      ])
    #expect(list.rows.map { $0[7] } == ["1", "1", "1", "2"])
    let sheets = try EntryForm.sheets(SampleStanding.task())
    #expect(sheets.column("发现问题情况") == ["", "", "销售过期食品"])
  }

  @Test func `an approval has its group's objects`() throws {
    let sheets = try CheckApprovalForm.contents(of: SampleStanding.task())
    #expect(sheets.map { $0.column("检查对象名称").count } == [3, 2])
  }
}
