package import Sampling
internal import Spreadsheet

/// Puts the papers of a task on file as one ZIP (立卷归档; seed 002 article 21, seed 003 四(五)).
///
/// The archive is written under a temporary name; then the `archive` event, which holds its digests,
/// is added to the ledger; then the archive gets its name. Whatever a crash leaves undone, the next
/// run finishes.
package struct ArchiveStage {
  /// What became of one task.
  package struct Outcome: Sendable {
    /// The event that records it.
    package let event: LedgerEvent
    /// Whether the event is new: otherwise nothing has changed since it.
    package let isNew: Bool
    /// The archive's path.
    package let path: String
    /// The digest of its `SHA256SUMS`.
    package let digest: Digest
    /// What it lacks, a line for each kind.
    package let missingLines: [String]
    /// Whether it is of a test draw.
    package let isTest: Bool
  }

  /// The folder's name inside the work folder.
  package static let folderName = "归档"

  private let workFolder: String
  private let target: String
  private let returned: [String]
  private let retention: String
  private let date: CalendarDate

  /// Prepares to put tasks on file.
  /// - Parameters:
  ///   - workFolder: The work folder.
  ///   - target: Where the archives go; nil for the folder 归档 of the work folder.
  ///   - returned: The folders with what came back from the field.
  ///   - settings: The office's settings.
  ///   - date: The day that the events carry.
  package init(
    workFolder: String, target: String?, returned: [String], settings: Settings, date: CalendarDate
  ) {
    self.workFolder = workFolder
    self.target = target ?? "\(workFolder)/\(Self.folderName)"
    self.returned = returned
    retention = settings.text(.retention) ?? ""
    self.date = date
  }

  /// Puts a task on file, all drawn tasks where none is named.
  /// - Throws: `ArchiveRefusal`, `FormFailure`, `LedgerProblem`, `DiskFailure`; then the tasks before
  ///   are on file.
  package func archive(_ task: String?, in ledger: inout Ledger) throws -> [Outcome] {
    let drawn = try ledger.state().attempts.filter { $0.isStanding && $0.match != nil }
    let chosen = try drawn.filter { try task.map($0.callNames().contains) ?? true }
    guard !chosen.isEmpty else {
      throw task.map(ArchiveRefusal.notDrawn) ?? ArchiveRefusal.nothingDrawn
    }
    try Disk.ensureFolder(target)
    return try chosen.map { attempt in
      do { return try archive(attempt, in: &ledger) } catch {
        try? clear()  // The next run removes what can't be removed now.
        throw error
      }
    }
  }

  private func archive(_ attempt: Attempt, in ledger: inout Ledger) throws -> Outcome {
    let last = attempt.archives.last
    if let last, try !hasMore(of: attempt, after: last, in: ledger),
      let outcome = try repeated(attempt, last, in: ledger)
    {
      return outcome
    }
    let volume = try ArchiveVolume(
      of: attempt, in: ledger, on: date, after: last, retention: retention)
    let draft = try draft(of: volume)
    try refuseLoss(since: last, draft)
    try refuseForeignFile(at: path(of: volume))
    try draft.write(to: temporary)
    let event = try record(volume, draft, in: &ledger)
    return try finish(volume, draft, event, isNew: true)
  }

  /// Whether the ledger has anything about the task, or a plan, that came after an archive.
  private func hasMore(
    of attempt: Attempt, after last: LedgerEvent, in ledger: Ledger
  ) throws -> Bool {
    ledger.events.dropFirst(last.number).contains {
      $0.kind == .plan || $0.commitNumber == attempt.commit.number
    }
  }

  /// The last archive once more, where it would be the same; nil where anything differs.
  private func repeated(
    _ attempt: Attempt, _ last: LedgerEvent, in ledger: Ledger
  ) throws -> Outcome? {
    let before = attempt.archives.dropLast().last
    let volume = try ArchiveVolume(
      of: attempt, in: ledger.through(last.number - 1), on: last.day ?? date, after: before,
      retention: retention)
    let draft = try draft(of: volume)
    guard draft.checksums.digest == last.files[ArchiveEvent.checksums] else { return nil }
    try draft.write(to: temporary)
    return try finish(volume, draft, last, isNew: false)
  }

  private func draft(of volume: ArchiveVolume) throws -> ArchiveDraft {
    try clear()
    try Disk.createFolder(staging)
    do {
      return try ArchiveDraft(of: volume, in: workFolder, returned: returned, staging: staging)
    } catch let failure as FileFailure {
      throw DiskFailure(failure)
    }
  }

  private func record(
    _ volume: ArchiveVolume, _ draft: ArchiveDraft, in ledger: inout Ledger
  ) throws -> LedgerEvent {
    let attempt = volume.attempt
    var fields = [
      "at": date.iso, "by": attempt.commit.fields["by"] ?? "", "task": attempt.task,
      "commit": String(attempt.commit.number), ArchiveEvent.file: volume.fileName,
    ]
    fields[ArchiveEvent.supplements] = volume.previous.map { String($0.number) }
    return try ledger.append(
      .archive, name: "\(volume.previous == nil ? "归档" : "补充归档")-任务\(volume.task)",
      fields: fields, files: [ArchiveEvent.checksums: draft.checksums.bytes])
  }

  /// Gives the archive its name as soon as its event stands.
  private func finish(
    _ volume: ArchiveVolume, _ draft: ArchiveDraft, _ event: LedgerEvent, isNew: Bool
  ) throws -> Outcome {
    let path = path(of: volume)
    if try Disk.kind(of: path) == .nothing {
      try Disk.rename(temporary, to: path)
      try Disk.syncFolder(target)
    } else {
      guard try isSame(path) else { throw ArchiveRefusal.foreignFile(path) }
    }
    try clear()
    return Outcome(
      event: event, isNew: isNew, path: path, digest: draft.checksums.digest,
      missingLines: draft.missingLines, isTest: volume.record.isTest)
  }

  private func isSame(_ path: String) throws -> Bool {
    try Disk.kind(of: path) == .file && Disk.digest(of: path) == Disk.digest(of: temporary)
  }

  /// A new archive never takes the place of a file that is there.
  private func refuseForeignFile(at path: String) throws {
    guard try Disk.kind(of: path) == .nothing else { throw ArchiveRefusal.foreignFile(path) }
  }

  /// An archive doesn't lose what the one before it had from the field.
  private func refuseLoss(since last: LedgerEvent?, _ draft: ArchiveDraft) throws {
    guard let last,
      let before = Checksums(
        try last.bytes(of: ArchiveEvent.checksums), isAllowed: Checksums.isPath)
    else { return }
    let now = Set(draft.checksums.digests.values)
    let lost = before.names.filter {
      $0.hasPrefix("\(ReturnedPapers.folder)/") && !now.contains(before.digests[$0] ?? .zero)
    }
    guard lost.isEmpty else { throw ArchiveRefusal.returnedMissing(lost) }
  }

  /// Removes what an interrupted run left behind.
  private func clear() throws {
    for path in [staging, temporary, temporary + ".part"]
    where try Disk.kind(of: path) != .nothing {
      try Disk.remove(path)
    }
  }

  private func path(of volume: ArchiveVolume) -> String { "\(target)/\(volume.fileName)" }
  private var staging: String { "\(target)/.新" }
  private var temporary: String { "\(target)/.新.zip" }
}

extension ArchiveDraft {
  /// How many of each kind are missing.
  fileprivate var missingLines: [String] {
    ArchiveGap.Kind.allCases.filter(\.isMissing).compactMap { kind in
      let names = gaps.filter { $0.kind == kind }.map(\.subject)
      guard !names.isEmpty else { return nil }
      let some = names.prefix(3).joined(separator: "、") + (names.count > 3 ? " 等" : "")
      return "\(kind.rawValue)：\(names.count) 项（\(some)）"
    }
  }
}
