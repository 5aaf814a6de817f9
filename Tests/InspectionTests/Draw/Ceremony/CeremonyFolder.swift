import Sampling
import Testing

@testable import Inspection

/// A work folder in which a draw goes from its commitment to its seed, on fictional days.
struct CeremonyFolder {
  static let kl8 = "03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80"
  static let ssq = "02.05.11.18.26.31+07"
  static let nonces = ["ab", "cd"].map { String(repeating: $0, count: 32) }

  let folder: TemporaryFolder
  let inputs: Inputs

  init(tasks: [PlanTask] = [Samples.task()]) throws {
    folder = try TemporaryFolder()
    inputs = try Samples.inputs(tasks: tasks)
  }

  /// An event on a day of March 2021, at half past nine in the evening.
  static func event(_ name: String = "cwl.kl8/2021080", day: Int = 22) throws -> SeedEvent {
    try #require(SeedEvent(name: name, time: "2021-03-\(day)T21:30+08:00"))
  }

  static func seals() throws -> [String] {
    try nonces.map { try #require(Nonce(hex: $0)).seal.hex }
  }

  static func moment(_ day: Int) -> Moment { Moment(Samples.day("2021-03-\(day)")) }

  func ledger() throws -> Ledger { try Ledger(workFolder: folder.path, for: .writing) }

  @discardableResult
  func commit(
    _ events: [SeedEvent], seals: [String] = [], task: Int? = nil, day: Int = 19
  ) throws -> LedgerEvent {
    var ledger = try ledger()
    let promise = try SeedPromise(events: events, seals: seals)
    return try DrawStage(inputs, at: Self.moment(day)).commit(task, promise: promise, in: &ledger)
  }

  @discardableResult
  func reveal(_ nonce: String, custodian: String = "张三", day: Int = 23) throws -> [LedgerEvent] {
    var ledger = try ledger()
    return try SeedCeremony(at: Self.moment(day)).reveal(
      nil, nonce: nonce, custodian: custodian, in: &ledger)
  }

  @discardableResult
  func evidence(
    _ bytes: [UInt8] = Array("扫描件".utf8), file: String = "公证书.PDF", witness: String = "示例公证处"
  ) throws -> [LedgerEvent] {
    var ledger = try ledger()
    return try SeedCeremony(at: Self.moment(20)).addEvidence(
      nil, file: file, bytes: bytes, witness: witness, in: &ledger)
  }

  /// Records the seed of every draw that waits.
  @discardableResult
  func seed(
    _ first: [String], _ second: [String]? = nil, task: Int? = nil,
    fallback: SeedCeremony.Fallback? = nil, at moment: Moment = moment(23)
  ) throws -> [LedgerEvent] {
    var ledger = try ledger()
    let ceremony = SeedCeremony(at: moment)
    let waiting = try ceremony.waiting(task, in: ledger)
    let events = try ceremony.dueEvents(of: #require(waiting.first), fallback: fallback)
    let values = try SeedCeremony.agreed(on: events, first: first, second: second ?? first)
    return try waiting.map {
      try ceremony.seed($0, values: values, fallback: fallback, in: &ledger)
    }
  }

  @discardableResult
  func draw(seed: SeedChoice? = nil, day: Int = 24) throws -> [DrawStage.Outcome] {
    var ledger = try ledger()
    return try DrawStage(inputs, at: Self.moment(day)).draw(
      nil, seed: seed, machineSeed: SeedChoice(typed: "machine"), in: &ledger)
  }

  /// What the verifier says; the others must give the same grades.
  func report() throws -> VerificationReport { try Self.report(on: folder.path) }

  /// What the verifier says of a work folder or a public one; the others must give the same grades.
  static func report(on path: String) throws -> VerificationReport {
    let report = try Verifier.report(workFolder: path)
    let grades = try grades(in: report)
    guard IndependentVerifier.isAvailable else { return report }
    let other = try IndependentVerifier.run(on: path)
    #expect(other.isVerified == report.findings.isEmpty, "\(other.text)")
    #expect(grades.allSatisfy { other.text.contains("（\($0) 级：") }, "\(other.text)")
    guard JavaScriptVerifier.node != nil else { return report }
    let page = try JavaScriptVerifier.report(on: path)
    #expect(page.holds == report.findings.isEmpty, "\(page.findings)")
    #expect(page.draws.compactMap { $0.grade?.prefix(1) }.map(String.init) == grades)
    #expect(page.draws.compactMap(\.grade).allSatisfy { other.text.contains("（\($0)）") })
    return report
  }

  private static func grades(in report: VerificationReport) throws -> [String] {
    try report.draws.filter { $0.seed != nil }.map { try $0.attempt.trust().grade.rawValue }
  }

  /// Publishes the ledger.
  func publish(_ disclosure: Disclosure) throws -> PublishStage.Outcome {
    var ledger = try ledger()
    return try PublishStage(
      workFolder: folder.path, disclosure: disclosure, date: Samples.day("2021-03-25")
    ).publish(in: &ledger)
  }

  func grades() throws -> [String] {
    try report().draws.map { try $0.attempt.trust().grade.rawValue }
  }

  /// The code of the refusal that a step meets; nothing may be written by then.
  func refusal(_ step: () throws -> Void) throws -> String {
    let before = (try? folder.contents()) ?? [:]  // no ledger yet
    let error = try #require(throws: (any Error).self) { try step() }
    #expect(((try? folder.contents()) ?? [:]) == before)
    return (error as? any Problem)?.code ?? "\(error)"
  }
}
