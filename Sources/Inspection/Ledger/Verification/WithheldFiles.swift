internal import Sampling

/// The files of a published ledger that aren't public (未公开文件), by event folder and name.
///
/// ```
/// event,file,sha256,reason
/// 0001-承诺-任务1,recusals.csv,<64 hex>,回避申报涉及个人信息
/// ```
/// Each is known by the digest that its event's `SHA256SUMS` has, so that nobody can exchange it
/// later.
package struct WithheldFiles: Hashable, Sendable {
  /// The list's name in the public folder.
  package static let name = "未公开.csv"

  /// One file that isn't public.
  package struct File: Hashable, Sendable {
    /// The folder of its event.
    let event: String
    /// Its name.
    let name: String
    /// Its digest.
    let digest: Digest
    /// Why it isn't public, for people.
    let reason: String
  }

  /// The files in the order of the events, then of the names.
  let files: [File]

  /// Lists files.
  init(_ files: [File] = []) { self.files = files }

  /// The digests of an event's withheld files.
  func digests(of event: EventLabel) -> [String: Digest] {
    let own = files.filter { $0.event == event.folder }
    return Dictionary(own.map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first })
  }

  private static let heading = ["event", "file", "sha256", "reason"]
}

extension WithheldFiles {
  /// The list's bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    PlainCSV.append(Self.heading, to: &bytes)
    for file in files {
      PlainCSV.append([file.event, file.name, file.digest.hex, file.reason], to: &bytes)
    }
    return bytes
  }

  /// Reads what `bytes` writes; nil for anything else.
  init?(bytes: [UInt8]) {
    guard let records = PlainCSV.records(bytes), records.first == Self.heading else { return nil }
    let files = records.dropFirst().compactMap { values -> File? in
      guard values.count == Self.heading.count, let digest = Digest(hex: values[2])
      else { return nil }
      return File(event: values[0], name: values[1], digest: digest, reason: values[3])
    }
    self.init(files)
    guard self.bytes == bytes else { return nil }
  }

  /// Reads the list of a public folder; a folder without one withholds nothing.
  /// - Throws: `LedgerProblem` for a malformed list; `DiskFailure`.
  init(publicFolder: String) throws {
    let path = "\(publicFolder)/\(Self.name)"
    guard try Disk.kind(of: path) != .nothing else {
      self.init()
      return
    }
    guard let list = Self(bytes: try Disk.bytes(of: path))
    else { throw LedgerProblem(.malformed(file: Self.name), at: nil) }
    self = list
  }
}
