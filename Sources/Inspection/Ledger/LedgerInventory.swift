internal import Sampling

/// What stands in the ledger's folder, held against the journal (台账清点).
///
/// ```
/// 台账/journal.jsonl
/// 台账/0001-承诺-任务1/   commitment.txt … event.txt SHA256SUMS
/// 台账/.0002-种子-任务1.tmp/   only while an event is written
/// ```
struct LedgerInventory {
  /// The journal's name.
  static let journal = "journal.jsonl"

  /// Something that an interrupted write left behind, and where.
  struct Remnant {
    /// What it is.
    let leftover: LedgerProblem.Leftover
    /// The event it would have become.
    let event: EventLabel
  }

  /// The events in order, as far as everything matches.
  private(set) var events: [LedgerEvent] = []
  /// What doesn't match.
  private(set) var findings: [LedgerProblem] = []
  /// What interrupted writes left behind; empty where there are findings.
  private(set) var remnants: [Remnant] = []
  /// The length of the journal up to its last line feed, in bytes.
  private(set) var byteCount = 0

  private let path: String
  private let withheld: WithheldFiles
  private var folders: [Int: [EventLabel]] = [:]
  private var head = Digest.zero
  private var number = 0

  /// Takes stock of a folder that exists; `withheld` is what a published one leaves out.
  init(path: String, withheld: WithheldFiles = WithheldFiles()) throws(DiskFailure) {
    self.path = path
    self.withheld = withheld
    let temporaries = try sortItems()
    let journal = try journalBytes()
    byteCount = (journal.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    try readLines(journal[..<byteCount])
    guard findings.isEmpty else { return }
    noteTail(journal[byteCount...])
    noteFolders()
    remnants += temporaries.map { Remnant(leftover: .temporary, event: $0) }
  }

  /// The name under which an event's folder is written.
  static func temporaryName(of label: EventLabel) -> String { ".\(label).tmp" }

  private mutating func sortItems() throws(DiskFailure) -> [EventLabel] {
    var temporaries: [EventLabel] = []
    for name in try Disk.names(in: path) where name != Self.journal {
      let isFolder = try Disk.kind(of: "\(path)/\(name)") == .folder
      if isFolder, let label = EventLabel(folder: name) {
        folders[label.number, default: []].append(label)
      } else if isFolder, name.hasPrefix("."), name.hasSuffix(".tmp"),
        let label = EventLabel(folder: String(name.dropFirst().dropLast(4)))
      {
        temporaries.append(label)
      } else {
        findings.append(LedgerProblem(.unknownItem(name), at: EventLabel(folder: name)))
      }
    }
    return temporaries
  }

  private mutating func journalBytes() throws(DiskFailure) -> [UInt8] {
    let file = "\(path)/\(Self.journal)"
    switch try Disk.kind(of: file) {
    case .file: return try Disk.bytes(of: file)
    case .nothing: return []
    case .folder, .other:
      findings.append(LedgerProblem(.unknownItem(Self.journal), at: nil))
      return []
    }
  }

  private mutating func readLines(_ bytes: ArraySlice<UInt8>) throws(DiskFailure) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for text in lines.dropLast() {
      guard let line = JournalLine(text, number: number + 1, previous: head) else {
        return findings.append(LedgerProblem(.wrongLine, at: label(number + 1)))
      }
      number = line.number
      head = line.entry
      try readEvent(line)
    }
  }

  private mutating func readEvent(_ line: JournalLine) throws(DiskFailure) {
    let labels = folders.removeValue(forKey: line.number) ?? []
    guard let label = labels.first else {
      return findings.append(
        LedgerProblem(.missingFolder, at: EventLabel(unnamed: line.number)))
    }
    findings += labels.dropFirst().map { LedgerProblem(.unknownItem($0.folder), at: $0) }
    let folder = EventFolder(
      label: label, path: "\(path)/\(label)", withheld: withheld.digests(of: label))
    switch try folder.event(of: line) {
    case .success(let event): events.append(event)
    case .failure(let problems): findings += problems.all
    }
  }

  /// A tail is torn if it can be the beginning of a line; its only closing brace is the last byte.
  private mutating func noteTail(_ tail: ArraySlice<UInt8>) {
    guard !tail.isEmpty else { return }
    let opening = Array(#"{"digest":""#.utf8)
    let brace = tail.firstIndex(of: UInt8(ascii: "}")) ?? tail.endIndex - 1
    if zip(tail, opening).allSatisfy(==), brace == tail.endIndex - 1 {
      remnants.append(Remnant(leftover: .tornLine, event: label(number + 1)))
    } else {
      findings.append(LedgerProblem(.wrongLine, at: label(number + 1)))
    }
  }

  private mutating func noteFolders() {
    for label in folders.keys.sorted().flatMap({ folders[$0] ?? [] }) {
      if label.number == number + 1, folders.count == 1, folders[label.number]?.count == 1 {
        remnants.append(Remnant(leftover: .folder, event: label))
      } else {
        findings.append(LedgerProblem(.unrecordedFolder, at: label))
      }
    }
  }

  private func label(_ number: Int) -> EventLabel {
    folders[number]?.first ?? EventLabel(unnamed: number)
  }
}

extension LedgerInventory {
  /// What interrupted writes left behind, for people.
  var notices: [LedgerProblem] {
    remnants.map { LedgerProblem(.unfinished($0.leftover), at: $0.event) }
  }

  /// Clears away what interrupted writes left behind, and says so; a crash meanwhile leaves
  /// remnants again.
  func clear() throws(DiskFailure) -> [LedgerProblem] {
    for remnant in remnants {
      switch remnant.leftover {
      case .tornLine: try Disk.truncate("\(path)/\(Self.journal)", byteCount: byteCount)
      case .folder: try Disk.remove("\(path)/\(remnant.event)")
      case .temporary: try Disk.remove("\(path)/\(Self.temporaryName(of: remnant.event))")
      }
    }
    if !remnants.isEmpty { try Disk.syncFolder(path) }
    return remnants.map { LedgerProblem(.cleared($0.leftover), at: $0.event) }
  }
}
