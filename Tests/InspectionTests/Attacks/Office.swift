import Sampling
import Testing

@testable import Inspection

/// A work folder whose office draws honestly, until a test lets somebody attack it.
struct Office {
  /// A public event after the day of the samples.
  static let event = "cwl.kl8/2021080"
  /// What the event brought.
  static let value = "03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80"
  private static let eventDay = "2021-03-23"

  /// The work folder.
  let folder: TemporaryFolder
  /// What its tables hold.
  var inputs: Inputs

  /// An office with 300 objects, 16 officers, and one task unless told otherwise.
  init(tasks: [PlanTask] = [Samples.task(scope: "全部")]) throws {
    folder = try TemporaryFolder()
    inputs = try Samples.inputs(tasks: tasks)
  }

  /// Changes the ledger as a command of that day does.
  func run<Value>(
    on day: String = Samples.day.iso, _ body: (DrawStage, inout Ledger) throws -> Value
  ) throws -> Value {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    return try body(DrawStage(inputs, date: Samples.day(day)), &ledger)
  }

  /// Commits the first open task to a public event, or to a typed seed when there is none.
  @discardableResult
  func commit(
    to event: String? = event, on day: String = Samples.day.iso, at eventDay: String = eventDay
  ) throws -> LedgerEvent {
    let named = event.flatMap { SeedEvent(name: $0, time: "\(eventDay)T21:30+08:00") }
    return try run(on: day) { try $0.commit(nil, event: named, in: &$1) }
  }

  /// Draws with a source such as `typed/42`, the value of the public event unless told otherwise.
  func draw(from source: String = "\(event)/\(value)", on day: String = "2021-03-24") throws {
    let seed = try SeedChoice(source: source)
    _ = try run(on: day) { try $0.draw(nil, seed: seed, machineSeed: seed, in: &$1) }
  }

  /// Declares the first task's draw void.
  func void(on day: String = "2021-03-25") throws {
    try run(on: day) { _ = try $0.void(1, reason: "名录有误", approver: "李四", in: &$1) }
  }

  /// The code of the refusal that something ends with.
  func refusal(_ body: () throws -> Void) throws -> String {
    let error = try #require(throws: (any Error).self) { try body() }
    return try #require(error as? any Refusal).code
  }

  /// What the slip says of the first draw.
  func fact(_ name: String) throws -> String {
    let ledger = try Ledger(workFolder: folder.path, for: .reading)
    return try #require(try RecordReader(ledger).records().first).facts[name]
  }

  /// The head of the ledger, as it stands on the signed slip.
  func head() throws -> String {
    try Ledger(workFolder: folder.path, for: .reading).head.hex
  }

  /// The codes of what `choucha verify` finds, each once.
  func findings(heads: [String] = []) throws -> Set<String> {
    Set(try Verifier.report(workFolder: folder.path, heads: heads).findings.map(\.code))
  }

  /// Expects that verification finds a code, and that the independent verifier fails as well.
  func expectFound(_ code: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try findings().contains(code), sourceLocation: sourceLocation)
    guard IndependentVerifier.isAvailable else { return }
    let other = try IndependentVerifier.run(on: folder.path)
    #expect(!other.isVerified, "\(other.text)", sourceLocation: sourceLocation)
  }

  /// Somebody with every right on the office's disk.
  var insider: Insider { Insider(ledger: folder.ledger) }
}
