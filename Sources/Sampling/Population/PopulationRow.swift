/// A row of the frozen population (总体的一行): everything that influences whether it is drawn.
package struct PopulationRow: Hashable, Sendable {
  /// Whether a row takes part in the draw (DRAW §1.3).
  package enum Status: Hashable, Sendable {
    /// It can be drawn (`E`).
    case eligible
    /// It can't, for a reason: `STATE`, `CAP`, `INTERVAL` or `LIST` (`X.STATE` …).
    case excluded(Code)

    /// Reads `E` or `X.` and a reason; nil for anything else.
    package init?(_ text: String) { self.init(text.utf8.span) }

    /// Reads the bytes of `E` or `X.` and a reason, at most 32; nil for anything else.
    package init?(_ bytes: Span<UInt8>) {
      if bytes.count == 1, bytes[0] == UInt8(ascii: "E") {
        self = .eligible
      } else if (3...32).contains(bytes.count), bytes[0] == UInt8(ascii: "X"),
        bytes[1] == UInt8(ascii: "."), let reason = Code(bytes.extracting(2...))
      {
        self = .excluded(reason)
      } else {
        return nil
      }
    }

    /// The code that is hashed.
    package var text: String {
      switch self {
      case .eligible: "E"
      case .excluded(let reason): "X." + reason.text
      }
    }

    /// Appends the code that is hashed.
    package func append(to bytes: inout [UInt8]) {
      guard case .excluded(let reason) = self else { return bytes.append(UInt8(ascii: "E")) }
      bytes.append(UInt8(ascii: "X"))
      bytes.append(UInt8(ascii: "."))
      reason.append(to: &bytes)
    }
  }

  /// The entity's id.
  package let id: CanonicalID
  /// The stratum's code; `ALL` without strata.
  package let stratum: Code
  /// Whether it can be drawn.
  package let status: Status
  /// How often it was drawn this year before (本年已抽次数).
  package let used: Int

  /// Makes a row.
  package init(id: CanonicalID, stratum: Code, status: Status, used: Int) {
    precondition(used >= 0, "A row can't have been drawn less than never.")
    self.id = id
    self.stratum = stratum
    self.status = status
    self.used = used
  }

  /// The text that is hashed (DRAW §2.2).
  package var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digest of the row.
  package var digest: Digest { Digest(hashing: text) }

  /// How the text begins that is hashed.
  static let prefix = Array("DR1 row|".utf8)

  /// Appends the text that is hashed.
  func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: Self.prefix)
    id.append(to: &bytes)
    bytes.append(UInt8(ascii: "|"))
    stratum.append(to: &bytes)
    bytes.append(UInt8(ascii: "|"))
    status.append(to: &bytes)
    bytes.append(UInt8(ascii: "|"))
    bytes.append(decimal: used)
  }
}
