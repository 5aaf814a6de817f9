import Foundation

@testable import Inspection

/// A work folder with a drawn ledger, to be published.
struct PublishedSample {
  /// The work folder.
  let folder: TemporaryFolder

  /// Draws the tasks of the samples, with a recusal; `change` may change the tables first.
  init(
    tasks: [PlanTask] = [Samples.task()], changing change: (inout Inputs) throws -> Void = { _ in }
  ) throws {
    folder = try TemporaryFolder()
    var inputs = try Samples.inputs(tasks: tasks)
    inputs.recusals = [
      Recusal(
        inspector: inputs.inspectors[0].id, entity: inputs.entities[1].id, unit: nil,
        reason: "亲属")
    ]
    try change(&inputs)
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    _ = try DrawStage(inputs, date: Samples.day).draw(
      nil, seed: SeedChoice(typed: "42"), machineSeed: SeedChoice(typed: "machine-1"),
      in: &ledger)
  }

  /// The public folder.
  var path: String { "\(folder.path)/\(PublishStage.folderName)" }

  /// Publishes.
  @discardableResult
  func publish(_ disclosure: Disclosure = Disclosure()) throws -> PublishStage.Outcome {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    return try PublishStage(
      workFolder: folder.path, disclosure: disclosure, date: Samples.day("2021-03-22")
    ).publish(in: &ledger)
  }

  /// Declares the draw of task 1 void.
  func void() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    _ = try DrawStage(Samples.inputs(), date: Samples.day).void(
      1, reason: "名录有误", approver: "王五", in: &ledger)
  }

  /// What a stranger finds who has the public folder alone.
  func report() throws -> VerificationReport { try Verifier.report(workFolder: path) }

  /// The bytes of every public file by its path.
  func contents() throws -> [String: [UInt8]] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { try Disk.kind(of: "\(path)/\($0)") == .file }
    return try Dictionary(
      uniqueKeysWithValues: files.map { ($0, try Disk.bytes(of: "\(path)/\($0)")) })
  }

  /// A public file as text.
  func text(_ file: String) throws -> String {
    String(decoding: try Disk.bytes(of: "\(path)/\(file)"), as: UTF8.self)
  }

  /// Puts a text in the place of a public file's.
  func overwrite(_ file: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(file)"))
  }

  /// How many publications the ledger has.
  func publicationCount() throws -> Int {
    try Ledger(workFolder: folder.path, for: .reading).events.count { $0.kind == .publish }
  }
}
