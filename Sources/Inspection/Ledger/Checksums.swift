internal import Sampling

/// The file `SHA256SUMS` of an event (校验清单): every other file of its folder, by name.
///
/// ```
/// <64 hex>  commitment.txt
/// <64 hex>  event.txt
/// ```
/// The form of `sha256sum`, ordered by the bytes of the names.
struct Checksums: Equatable {
  /// The file's name.
  static let name = "SHA256SUMS"

  /// The digest of each file.
  let digests: [String: Digest]

  /// The digests of an event's files.
  init(_ digests: [String: Digest]) { self.digests = digests }

  /// Reads exactly what `bytes` writes of names that are allowed; nil for anything else.
  init?(_ bytes: [UInt8], isAllowed: (String) -> Bool = Self.isName) {
    var digests: [String: Digest] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let digest = Digest(hex: String(decoding: line.prefix(64), as: UTF8.self)),
        let name = String(validating: line.dropFirst(66), as: UTF8.self), isAllowed(name)
      else { return nil }
      digests[name] = digest
    }
    self.init(digests)
    guard self.bytes == bytes else { return nil }
  }

  /// The file's bytes.
  var bytes: [UInt8] {
    names.flatMap { Array("\(digests[$0, default: .zero])  \($0)\n".utf8) }
  }

  /// The digest of the file, which the journal carries.
  var digest: Digest { Digest(hashing: bytes) }

  /// The names, ordered by their bytes.
  var names: [String] {
    digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a name may stand in the list of a public folder: one of files in folders.
  static func isPath(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in Self.name.utf8.elementsEqual(part) || isName(String(part) ?? "") }
  }

  /// Whether a file may have this name: one that `sha256sum` writes as it is, in this folder.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name != Self.name
      && !name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
  }
}
