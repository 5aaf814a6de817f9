import Foundation
import Sampling
import Testing

@testable import Inspection

@Suite struct EntityExplanationTests {
  private let folder: CeremonyFolder
  private let result: ResultDocument
  private let reserve: ResultDocument

  init() throws {
    folder = try CeremonyFolder()
    try folder.commit([CeremonyFolder.event()])
    try folder.seed([CeremonyFolder.kl8])
    try folder.draw()
    let event = try #require(try folder.ledger().events.first { $0.kind == .result })
    (result, reserve) = (try event.result(), try event.reserve())
  }

  private func lines(_ text: String, task: Int? = nil) throws -> [String] {
    try EntityExplanation(of: text, task: task, in: folder.ledger(), folder.inputs).lines
  }

  private func answer(_ text: String) throws -> String { try lines(text).joined(separator: "\n") }

  @Test func `tells drawn, reserve and not drawn apart`() throws {
    let drawn = Set(result.lines.map(\.ticket.id))
    for line in result.lines {
      let words = try answer(line.ticket.id.text)
      #expect(words.contains("抽中：号码从小到大在本层 180 户中排第 \(line.rank)，不大于截止号码"))
    }
    for line in reserve.lines {
      #expect(try answer(line.ticket.id.text).contains("候补：号码从小到大在本层 180 户中排第 \(line.rank)"))
    }
    let other = folder.inputs.entities.first {
      $0.type == "企业" && $0.status.isDrawable && !drawn.contains($0.id)
        && !reserve.lines.map(\.ticket.id).contains($0.id)
    }
    #expect(try answer(#require(other).id.text).contains("未抽中"))
  }

  @Test func `finds an enterprise by its name too, however it is typed`() throws {
    let id = try #require(result.lines.first?.ticket.id)
    let name = try #require(folder.inputs.entities.first { $0.id == id }?.name)
    let wide = id.text.unicodeScalars.map { String(UnicodeScalar($0.value + 0xFEE0) ?? $0) }
    #expect(try lines(name) == lines(id.text))
    #expect(try lines(wide.joined().lowercased()) == lines(id.text))
  }

  @Test func `a line that is copied into a shell prints the ticket`() throws {
    let ticket = try #require(result.lines.first?.ticket)
    let command = try #require(try lines(ticket.id.text).first { $0.contains("sha256sum") })
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == "\(ticket.number.hex)  -\n")
  }

  @Test func `says why an enterprise can't be drawn or isn't in the frame`() throws {
    let closed = try #require(
      folder.inputs.entities.first { $0.type == "企业" && !$0.status.isDrawable })
    #expect(try answer(closed.id.text).contains("不能抽取：登记状态不可抽取，依据：登记状态为“注销”"))
    let outside = try #require(folder.inputs.entities.first { $0.type == "个体工商户" })
    let words = try answer(outside.id.text)
    #expect(words.contains("不在抽取总体") && words.contains("抽查对象范围是“企业”"))
  }

  @Test func `nobody knows a stranger`() throws {
    #expect(throws: CeremonyRefusal.entityUnknown("无此商店")) { try lines("无此商店") }
  }

  @Test func `a void draw is shown as void`() throws {
    var ledger = try folder.ledger()
    _ = try DrawStage(folder.inputs, at: CeremonyFolder.moment(25)).void(
      1, reason: "名录有误", approver: "李四", in: &ledger)
    _ = consume ledger
    let id = try #require(result.lines.first?.ticket.id)
    #expect(try lines(id.text)[0].contains("已作废：名录有误"))
  }
}
