import Testing

@testable import Inspection

/// What `status` says while the seed is to come.
@Suite struct StatusReportTests {
  private typealias Folder = CeremonyFolder

  private func open(_ folder: Folder) throws -> [String] {
    try StatusReport(folder.ledger()).openLines(in: "示例局")
  }

  @Test func `a sealed draw asks for the reveals, then for the seed, then for the draw`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()], seals: Folder.seals())
    let promise = SeedPromise(of: try folder.ledger().events[0].commitment())
    for count in [2, 1] {
      #expect(
        try StatusReport(folder.ledger()).tasks.map(\.stage)
          == [.committed(promise, missingReveals: count)])
      #expect(try open(folder)[0].contains("和 \(count) 份封存的随机数；"))
      #expect(try open(folder)[0].contains("choucha reveal 示例局 --task 1 --custodian 姓名"))
      try folder.reveal(Folder.nonces[count - 1])
    }
    #expect(try open(folder)[0].hasSuffix("公开事件有结果之后，choucha seed 示例局 --task 1"))
    try folder.seed([Folder.kl8])
    #expect(try open(folder)[0].hasSuffix("choucha draw 示例局 --task 1"))
    try folder.draw()
    #expect(try open(folder) == [])
  }

  @Test func `seals alone wait for no event`() throws {
    let folder = try Folder()
    try folder.commit([], seals: Folder.seals())
    #expect(try !open(folder)[0].contains("公开事件"))
    #expect(try open(folder)[0].hasSuffix("然后 choucha seed 示例局 --task 1"))
  }

  @Test func `a typed seed is asked for by its task`() throws {
    let folder = try Folder()
    try folder.commit([])
    #expect(try open(folder)[0].hasSuffix("choucha draw 示例局 --task 1 --seed 种子"))
  }

  @Test func `a verification names the draws that aren't drawn`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    #expect(try folder.report().waitingLines == ["任务 计划任务1：已承诺，尚未抽取"])
    try folder.seed([Folder.kl8])
    try folder.draw()
    #expect(try folder.report().waitingLines == [])
  }

  @Test func `small pools share a line, and one that shrank has its own`() throws {
    let folder = try Folder()
    try folder.commit([Folder.event()])
    let alarms = try StatusReport(folder.ledger()).poolAlarms
    #expect(alarms.count == 1)
    #expect(alarms.first?.contains(/^\d+ 个人员库不足 5 人：.+ \d 人/) == true)
    let pools = [("甲所", 3, nil), ("乙所", 2, 4), ("丙所", 1, nil)].map {
      PoolAlarm(name: $0, count: $1, before: $2)
    }
    #expect(
      PoolAlarm.lines(Set(pools)) == [
        "乙所只有 2 人，不足 5 人，比上次承诺的 4 人减少 30% 以上", "2 个人员库不足 5 人：丙所 1 人、甲所 3 人",
      ])
  }
}
