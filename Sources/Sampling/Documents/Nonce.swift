/// A custodian's secret of 256 bits, fixed before the public value comes (封存随机数).
///
/// The commitment carries its seal, the seed document reveals it (DRAW §2.4).
package struct Nonce: Hashable, Sendable {
  /// The 64 lower-case hexadecimal digits.
  package let hex: String

  /// Takes 64 lower-case hexadecimal digits, nil for anything else.
  package init?(hex: String) {
    guard Digest(hex: hex) != nil else { return nil }
    self.hex = hex
  }

  /// What may be published before the nonce itself (封存摘要).
  package var seal: Digest { Digest(hashing: "DR1 seal|" + hex) }
}
