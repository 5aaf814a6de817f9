import Sampling
import Testing

@testable import Inspection

@Suite struct CommitmentPageTests {
  private func page(
    _ events: [SeedEvent], seals: [String] = []
  ) throws -> (page: CommitmentPage, digest: String, head: String) {
    let folder = try CeremonyFolder()
    let commit = try folder.commit(events, seals: seals)
    let page = try CommitmentPage(of: commit, in: folder.ledger())
    return (page, try commit.commitment().digest.hex, commit.entry.hex)
  }

  @Test func `says all that somebody signs or publishes`() throws {
    let (page, digest, head) = try page([CeremonyFolder.event()])
    let expected = [
      "单位名称": "示例局", "任务编号": "计划任务1", "任务名称": "示例任务1", "承诺日期": "2021-03-19",
      "承诺书校验值": digest, "台账链头": head,
      "公开事件": "快乐8 第2021080期，2021年3月22日21:30（UTC+08:00）",
      "备用规则": "到时 72 小时内没有公布的，改用同一玩法的下一期", "封存摘要": "无",
      "检查对象总数": "200", "可抽数": "180", "抽取户数": "9", "分层户数": "全部 9", "候补数": "1",
      "检查人员数": "16", "剔除确认数": "0", "测试声明": VerificationReport.testHeading,
    ]
    for (name, value) in expected { #expect(page.values[name] == value, "\(name)") }
    #expect(page.values["预计可信等级"].hasPrefix("B：") && page.values["预计可信等级"].contains("61.62 比特"))
  }

  @Test func `the text has both digests in sixteen groups of four`() throws {
    let (page, digest, head) = try page([CeremonyFolder.event()])
    let text = CommitmentForm.text(of: page)
    let lines = text.split(separator: "\n").map(String.init)
    for printed in [digest, head] {
      let groups = HexText.grouped(printed)
      #expect(lines.contains("  " + groups.prefix(39)))
      #expect(lines.contains("  " + groups.suffix(39)))
    }
    #expect(lines[0] == VerificationReport.testHeading)
    #expect(text.contains("承诺单位（盖章）") && text.contains("监督人"))
    #expect(lines.count < 50, "one page")
  }

  @Test func `a real draw has no test heading`() throws {
    try Samples.withFolder { folder in
      var inputs = try Samples.inputs()
      inputs.settings = Samples.settings(["单位名称": "示例局"])
      var ledger = try Ledger(workFolder: folder, for: .writing)
      let commit = try DrawStage(inputs, date: Samples.day).commit(1, event: nil, in: &ledger)
      let page = try CommitmentPage(of: commit, in: ledger)
      #expect(!page.isTest)
      #expect(!CommitmentForm.text(of: page).contains("测试"))
      #expect(page.values["预计可信等级"].hasPrefix("D："))
      #expect(page.values["备用规则"] == "无")
    }
  }

  @Test func `sealed and rolled draws name seals and have no next issue`() throws {
    let seals = try CeremonyFolder.seals()
    let page = try page([CeremonyFolder.event("dice.d10x20/hall")], seals: seals).page
    #expect(page.values["封存摘要"] == seals.map(HexText.grouped).joined(separator: "\n"))
    #expect(page.values["备用规则"].contains("作废后重新承诺"))
    #expect(page.values["种子来源"] == "将来的公开事件和 2 名保管人封存的随机数")
  }

  @Test func `workbook and CSV file say the same as the page`() throws {
    let page = try page([CeremonyFolder.event()], seals: CeremonyFolder.seals()).page
    let forms = try WrittenForms()
    let report = try Forms.write(commitment: page, into: forms.folder, templates: FormTemplates())
    #expect(report.names == ["xlsx", "csv", "txt"].map { "任务1-承诺书.\($0)" })
    let texts = try forms.texts("任务1-承诺书.xlsx").joined(separator: "\n")
    let csv = try forms.texts("任务1-承诺书.csv").joined(separator: "\n")
    for field in page.values where !field.value.isEmpty {
      let value = FormText.worded(field.value)
      #expect(texts.contains(value), "\(field.name)")
      #expect(csv.contains(value.split(separator: "\n")[0]), "\(field.name)")
    }
  }

  @Test func `the page is written again while the draw waits`() throws {
    let folder = try CeremonyFolder()
    try folder.commit([CeremonyFolder.event()])
    #expect(try CommitmentPage.waiting(in: folder.ledger()).map(\.task) == [1])
    try folder.seed([CeremonyFolder.kl8])
    try folder.draw()
    #expect(try CommitmentPage.waiting(in: folder.ledger()).isEmpty)
  }
}
