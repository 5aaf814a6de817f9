internal import Sampling

/// Writes the papers that go to other offices (下发与上报): a view of the ledger and of nothing else.
package struct DispatchStage {
  private let ledger: Ledger

  /// Reads from a ledger.
  package init(_ ledger: Ledger) { self.ledger = ledger }

  /// The packages of all standing draws that are split among offices or came from one.
  /// - Throws: `LevelRefusal` when there is none; `LedgerProblem`, `DiskFailure`.
  package func packages() throws -> [OutgoingPackage] {
    let packages = try ledger.state().attempts.filter(\.isStanding).flatMap { attempt in
      try attempt.isBelow ? [report(on: attempt)] : dispatches(of: attempt)
    }
    guard !packages.isEmpty else { throw LevelRefusal.nothingToDo(.noOffices) }
    return packages
  }

  private func dispatches(of attempt: Attempt) throws -> [OutgoingPackage] {
    let codes: [CodeRow] = try FrozenFiles.rows(of: attempt.commit)
    let offices = OfficeSplit(codes).offices
    return try zip(1..., offices).map { number, office in
      let record = try OfficeRecord(attempt, office: office)
      var proofs = try proofs(
        of: attempt, of: LevelPackage.kindsBelow, disclosing: Self.shownBelow.contains)
      let registered = ledger.events.filter { $0.isReport(from: office) }
      proofs.merge(
        try LedgerExcerpt.files(of: registered, in: ledger) { $0 == EventFolder.document }
      ) { $1 }
      proofs[EntityList.drawn] = record.list?.bytes
      proofs[LevelPackage.document] = try cover(
        .dispatch, of: attempt, to: office,
        commitment: attempt.commit.files["commitment.txt"]?.hex ?? "", task: attempt.task)
      let digits = number < 10 ? "0\(number)" : String(number)
      return OutgoingPackage(
        name: "任务\(record.number)-\(digits)-\(office.fileName)", record: record, proofs: proofs,
        forms: try forms(of: attempt, for: record))
    }
  }

  private func forms(of attempt: Attempt, for record: OfficeRecord) throws -> DrawRecord? {
    guard let list = record.list, attempt.match != nil else { return nil }
    return try RecordReader(ledger).record(of: attempt).part(of: Set(list.fields.map { $0["编号"] }))
  }

  private func report(on attempt: Attempt) throws -> OutgoingPackage {
    let parent = try ledger.state().parent(of: attempt.commit)
    let commitment = try attempt.commit.commitment()
    let record = try OfficeRecord(attempt, office: attempt.commit.fields["by"] ?? "")
    let kinds = Set(EventKind.allCases).subtracting([.collect])
    var proofs = try proofs(of: attempt, of: kinds) { $0 != CommitmentPapers.Name.officers }
    proofs[LevelPackage.document] = try cover(
      .report, of: attempt, to: parent?.commit.fields["by"] ?? "",
      commitment: commitment[ParentReference.key] ?? "", task: parent?.commit.fields["task"] ?? "")
    return OutgoingPackage(
      name: "上报-任务\(record.number)-\(record.office.fileName)", record: record, proofs: proofs)
  }

  /// The events of the task, void draws too.
  private func proofs(
    of attempt: Attempt, of kinds: Set<EventKind>, disclosing isShown: (String) -> Bool
  ) throws -> [String: [UInt8]] {
    let events = ledger.events.filter {
      $0.fields["task"] == attempt.task && kinds.contains($0.kind)
    }
    return try LedgerExcerpt.files(of: events, in: ledger, disclosing: isShown)
  }

  private func cover(
    _ direction: LevelPackage.Direction, of attempt: Attempt, to office: String,
    commitment: String, task: String
  ) throws -> [UInt8] {
    let document = KeyValueDocument(
      title: LevelPackage.title,
      entries: [
        "commit": String(attempt.commit.number), "commitment": commitment,
        "direction": direction.rawValue, "from": attempt.commit.fields["by"] ?? "",
        "head": ledger.head.hex, "n": String(ledger.events.count), "task": task,
        "test": try attempt.commit.commitment()["test"] ?? "", "to": office,
      ])
    return Array(document.text.utf8)
  }

  /// What a county sees of a draw: neither the officers of others nor why anybody recuses.
  private static let shownBelow: Set = [
    EventFolder.document, "commitment.txt", "registry.csv", "codes.csv", "seed.txt", "reveal.txt",
    "result.txt", CommitmentPapers.Name.facts, CommitmentPapers.Name.items,
    CommitmentPapers.Name.strata,
  ]
}

extension LedgerEvent {
  /// Whether it holds what an office reported.
  fileprivate func isReport(from office: String) -> Bool {
    kind == .collect && fields["from"] == office
      && fields["subject"] == LevelPackage.Direction.report.rawValue
  }
}

extension String {
  /// The text as part of a file's name.
  fileprivate var fileName: String {
    String(map { "/\\:*?\"<>|".contains($0) || $0.isWhitespace ? "_" : $0 })
  }
}
