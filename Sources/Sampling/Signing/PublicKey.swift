internal import Crypto

/// A public key (公钥) of Ed25519, RFC 8032: who knows it can check signatures, and nothing else.
package struct PublicKey: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Takes the 32 bytes of a key.
  init(bytes: [UInt8]) {
    precondition(bytes.count == 32, "A public key has 32 bytes.")
    self.bytes = bytes
  }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hex: String) {
    guard let bytes = [UInt8](hex: hex, count: 32) else { return nil }
    self.bytes = bytes
  }

  /// The 64 hexadecimal digits.
  package var hex: String { bytes.hex }

  /// Whether its private key made the signature of that message.
  package func isValid(_ signature: Signature, for message: [UInt8]) -> Bool {
    // Where the bytes are no point of the curve no signature can be valid.
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
      return false
    }
    return key.isValidSignature(signature.bytes, for: message)
  }
}
