package import Sampling

/// Publishes the ledger as a folder that anybody can prove (公示).
///
/// The folder is written under a temporary name; then the `publish` event, which holds its digest,
/// is added to the ledger; then the folder takes its place. Whatever a crash leaves undone, the next
/// run finishes. A publication shows the events before its own.
package struct PublishStage {
  /// What became of it.
  package struct Outcome: Sendable {
    /// The event that records it.
    package let event: LedgerEvent
    /// Whether the event is new: otherwise nothing has changed since it.
    package let isNew: Bool
    /// The digest of the public folder's `SHA256SUMS`.
    package let digest: Digest
    /// The events' files that aren't public.
    package let withheld: WithheldFiles
    /// Whether it shows a test draw.
    package let isTest: Bool
  }

  /// The public folder's name inside the work folder.
  package static let folderName = PublicFolder.name

  private let workFolder: String
  private let disclosure: Disclosure
  private let date: CalendarDate

  /// Prepares a publication.
  /// - Parameters:
  ///   - workFolder: The work folder.
  ///   - disclosure: What may become public.
  ///   - date: The day that the event carries.
  package init(workFolder: String, disclosure: Disclosure, date: CalendarDate) {
    self.workFolder = workFolder
    self.disclosure = disclosure
    self.date = date
  }

  /// Publishes what the ledger holds.
  /// - Throws: `PublishRefusal`, `LedgerProblem`, `DiskFailure`.
  package func publish(in ledger: inout Ledger) throws -> Outcome {
    guard let office = ledger.events.last(where: { $0.kind == .commit })?.fields["by"] else {
      throw PublishRefusal.nothingToPublish
    }
    try refuseForeignFiles()
    try refuseUnknownTasks(in: ledger.state())
    try publishResults(in: &ledger, office)
    if let last = ledger.events.last, last.files[Self.file] != nil {
      let draft = try Draft(self, ledger, last: last.number - 1)
      if last.files[Self.file] == draft.content.checksums.digest {
        return try finish(draft, isNew: false) { last }
      }
      try draft.folder.discard()
    }
    let draft = try Draft(self, ledger, last: ledger.events.count)
    return try finish(draft, isNew: true) {
      try ledger.append(
        .publish, name: "公示", fields: ["at": date.iso, "by": office],
        files: [Self.file: draft.content.checksums.bytes])
    }
  }

  /// Records what of the results is public from now on, where that changes.
  private func publishResults(in ledger: inout Ledger, _ office: String) throws {
    guard !disclosure.heldBack.contains(PublicResults.fileName) else { return }
    let news = try ledger.state().attempts.compactMap(results)
    guard !news.isEmpty else { return }
    // What must not be published stops it before anything of it is recorded.
    let publication = Publication(
      ledger: ledger, last: ledger.events.count, disclosure: disclosure)
    for (_, name, bytes) in news {
      try publication.refusePersonalNumbers(
        in: bytes, named: "\(Ledger.folderName)/\(name)/\(PublicResults.fileName)")
    }
    try Draft(self, ledger, last: ledger.events.count).folder.discard()
    for (fields, name, bytes) in news {
      try ledger.append(
        .publish, name: name, fields: fields.merging(["at": date.iso, "by": office]) { $1 },
        files: [PublicResults.fileName: bytes])
    }
  }

  /// The event for the results of a draw; nil where nothing changes.
  private func results(
    of attempt: Attempt
  ) throws -> (fields: [String: String], name: String, bytes: [UInt8])? {
    guard attempt.isStanding, attempt.match != nil, try disclosure.hiding(attempt) == nil
    else { return nil }
    let table = try StandingResults.table(of: attempt, on: date)
    let last = attempt.publications.last?.files[PublicResults.fileName]
    guard last.map({ $0 != Digest(hashing: table.bytes) }) ?? !table.rows.isEmpty
    else { return nil }
    let fields = [
      "commit": String(attempt.commit.number), "subject": "results", "task": attempt.task,
    ]
    return (fields, "公示结果-任务\(try attempt.taskNumber())", table.bytes)
  }

  /// A public folder that hasn't taken its place yet.
  private struct Draft {
    let folder: PublicFolder
    let content: Publication.Content

    init(_ stage: PublishStage, _ ledger: Ledger, last: Int) throws {
      var folder = try PublicFolder(workFolder: stage.workFolder)
      let publication = Publication(ledger: ledger, last: last, disclosure: stage.disclosure)
      do { content = try publication.write(to: &folder) } catch {
        try? folder.discard()  // The next run removes what can't be removed now.
        throw error
      }
      self.folder = folder
    }
  }

  /// Puts the folder in its place as soon as its event stands.
  private func finish(
    _ draft: Draft, isNew: Bool, _ record: () throws -> LedgerEvent
  ) throws -> Outcome {
    let event: LedgerEvent
    do {
      event = try record()
      try draft.folder.replacePublished()
    } catch {
      try? draft.folder.discard()  // The next run removes what can't be removed now.
      throw error
    }
    return Outcome(
      event: event, isNew: isNew, digest: draft.content.checksums.digest,
      withheld: draft.content.withheld,
      isTest: draft.content.isTest)
  }

  /// Refuses to replace a folder that holds anything besides what was published.
  private func refuseForeignFiles() throws {
    let path = "\(workFolder)/\(PublicFolder.name)"
    guard try Disk.kind(of: path) != .nothing else { return }
    let checksums = try PublicFolderCheck(path: path)
    if let stranger = checksums.strangers.first { throw PublishRefusal.foreignFolder(stranger) }
  }

  private func refuseUnknownTasks(in state: LedgerState) throws {
    let names = try state.attempts.reduce(into: Set()) { try $0.formUnion($1.callNames()) }
    let unknown = (disclosure.tasks ?? []).subtracting(names).sorted()
    if let task = unknown.first { throw PublishRefusal.taskUnknown(task) }
  }

  /// The file of the event that holds the public folder's `SHA256SUMS`.
  static let file = "公示.sha256"
}
