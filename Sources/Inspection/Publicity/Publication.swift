import Sampling

/// A publication of a ledger (公示): what stands in the public folder, and what doesn't.
struct Publication {
  /// The ledger that is shown, without events after the last that is shown.
  let ledger: Ledger
  /// The last event that is shown.
  let last: Int
  /// What may become public.
  let disclosure: Disclosure

  /// What was written (公示的内容).
  struct Content {
    /// What `SHA256SUMS` holds.
    let checksums: Checksums
    /// The files that aren't public.
    let withheld: WithheldFiles
    /// Whether it shows a test draw.
    let isTest: Bool
  }

  /// Writes the public folder.
  /// - Throws: `PublishRefusal.personalNumber`, `LedgerProblem`, `DiskFailure`.
  func write(to folder: inout PublicFolder) throws -> Content {
    let events = ledger.events.prefix(last)
    let state = try ledger.state(through: last)
    let gate = PrivacyGate(identifiers: try identifiers(in: state))
    var withheld: [WithheldFiles.File] = []
    try folder.add("\(Ledger.folderName)/\(LedgerInventory.journal)", events.flatMap(\.journalLine))
    for event in events {
      let attempt = state.attempts.last { $0.commit.number == event.commitNumber }
      withheld += try write(event, of: attempt, through: gate, to: &folder)
    }
    let list = WithheldFiles(withheld)
    try folder.add(WithheldFiles.name, list.bytes)
    for (name, bytes) in VerifierScripts.files.sorted(by: { $0.key < $1.key }) {
      try folder.add("scripts/\(name)", bytes)
    }
    let page = try PublicPage(ledger: ledger, last: last, disclosure: disclosure, withheld: list)
    try folder.add("说明.txt", Array(PublicationNote.text(isTest: page.isTest).utf8))
    try folder.add("index.html", page.bytes)
    return Content(checksums: try folder.finish(), withheld: list, isTest: page.isTest)
  }

  /// Refuses results that aren't in the ledger yet where they hold a personal number.
  /// - Throws: `PublishRefusal.personalNumber`.
  static func refusePersonalNumbers(in news: ResultNews) throws {
    let gate = PrivacyGate(identifiers: [])
    for (name, bytes) in news.files {
      let path = "\(Ledger.folderName)/\(news.name)/\(name)"
      _ = try gate.finding(in: bytes, file: path, isProof: true)
    }
  }

  /// Writes the public files of an event, and tells which aren't.
  private func write(
    _ event: LedgerEvent, of attempt: Attempt?, through gate: PrivacyGate,
    to folder: inout PublicFolder
  ) throws -> [WithheldFiles.File] {
    let path = "\(Ledger.folderName)/\(event.label)"
    let checksums = Checksums(event.files)
    try folder.add("\(path)/\(Checksums.name)", checksums.bytes)
    var withheld: [WithheldFiles.File] = []
    for name in checksums.names {
      let bytes = try event.bytes(of: name)
      var reason = try disclosure.reason(for: name, of: event, in: attempt)
      if reason == nil,
        let finding = try gate.finding(
          in: bytes, file: "\(path)/\(name)", isProof: Disclosure.isProof(name, of: event.kind))
      {
        reason = .personal(finding)
      }
      if let reason {
        withheld.append(
          .init(
            event: event.label.folder, name: name, digest: Digest(hashing: bytes),
            reason: reason.words))
      } else {
        try folder.add("\(path)/\(name)", bytes)
      }
    }
    return withheld
  }

  /// The identifiers of all entities and inspectors.
  private func identifiers(in state: LedgerState) throws -> Set<String> {
    try state.attempts.reduce(into: []) { identifiers, attempt in
      let files = try FrozenFiles(of: attempt.commit)
      identifiers.formUnion(try files.registry.ids().map(\.text))
      identifiers.formUnion(files.inspectors.map(\.id.text))
    }
  }
}

extension PrivacyGate {
  /// A personal number in a file that people read.
  /// - Throws: `PublishRefusal.personalNumber` where a proof needs the file.
  fileprivate func finding(
    in bytes: [UInt8], file: String, isProof: Bool
  ) throws -> PersonalNumber? {
    let findings = findings(in: bytes, as: file.hasSuffix(".csv") ? .table : .document)
    guard let first = findings.first else { return nil }
    guard !isProof else {
      throw PublishRefusal.personalNumber(
        .init(
          word: first.number.word, file: file, line: first.line, column: first.column,
          others: findings.count - 1))
    }
    return first.number
  }
}

extension LedgerEvent {
  /// The event's line of the journal.
  fileprivate var journalLine: [UInt8] {
    JournalLine(
      number: number, previous: previous, kind: kind, digest: Checksums(files).digest
    ).bytes
  }

  /// The number of the commitment that it is or belongs to; nil for other events.
  var commitNumber: Int? {
    kind == .commit ? number : fields["commit"].flatMap { Int($0) }
  }
}
