internal import Sampling

/// Which of the ledger's files stand in a task's archive (卷内台账): the whole journal, everything of
/// the task, and what its proof refers to; of other tasks only what every event says of itself.
struct ArchiveScope {
  private let commits: Set<Int>
  private let confirmations: Set<String>
  private let commitments: Set<String>

  /// The scope of a volume.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(of volume: ArchiveVolume) throws {
    let attempts = try volume.ledger.state().attempts(of: volume.attempt.task)
    commits = Set(attempts.map(\.commit.number))
    confirmations = Set(attempts.compactMap { $0.commit.fields["libraries"] })
    commitments = try attempts.reduce(into: []) { digests, attempt in
      let commitment = try attempt.commit.commitment()
      digests.insert(commitment.digest.hex)
      if let parent = commitment[ParentReference.key] { digests.insert(parent) }
    }
  }

  /// Why a file of an event isn't in the archive; nil for one that is.
  func reason(for file: String, of event: LedgerEvent) -> String? {
    guard ![EventFolder.document, "commitment.txt"].contains(file) else { return nil }
    if let commit = event.commitNumber { return commits.contains(commit) ? nil : Self.otherTask }
    if event.isLibraryConfirmation {
      return confirmations.contains(String(event.number)) ? nil : "本任务的承诺没有引用这次两库确认"
    }
    return event.kind == .collect && !isAboutTask(event) ? Self.otherTask : nil
  }

  /// Whether papers of another office are about one of the task's commitments.
  private func isAboutTask(_ papers: LedgerEvent) -> Bool {
    // What holds no package is about no task.
    (try? LevelPackage(of: papers)).map { commitments.contains($0.commitment) } ?? false
  }

  private static let otherTask = "属于其他任务，不在本卷"
}

extension ArchiveScope {
  /// The ledger's files in the archive, with the list of those that aren't.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  func files(of ledger: Ledger) -> (files: [ArchivedFile], withheld: WithheldFiles) {
    let folder = Ledger.folderName
    var files = [
      ArchivedFile("\(folder)/\(LedgerInventory.journal)", ledger.journal)
    ]
    var withheld: [WithheldFiles.File] = []
    for event in ledger.events {
      let (path, checksums) = ("\(folder)/\(event.label)", Checksums(event.files))
      files.append(ArchivedFile("\(path)/\(Checksums.name)", checksums.bytes))
      for name in checksums.names {
        let digest = checksums.digests[name, default: .zero]
        if let reason = reason(for: name, of: event) {
          withheld.append(
            .init(event: event.label.folder, name: name, digest: digest, reason: reason))
        } else {
          files.append(
            ArchivedFile("\(path)/\(name)", at: event.path(of: name), digest: digest))
        }
      }
    }
    let list = WithheldFiles(withheld)
    return (files + [ArchivedFile(WithheldFiles.name, list.bytes)], list)
  }
}
