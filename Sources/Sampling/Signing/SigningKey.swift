internal import Crypto

/// A private key that signs (私钥): Ed25519 of RFC 8032, 32 bytes that only their owner has.
///
/// The same key and message always give the same signature.
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// Makes a key from the system's random generator.
  package init() { key = Curve25519.Signing.PrivateKey() }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hex: String) {
    // Any 32 bytes are a key, so nothing is lost with the error.
    guard let bytes = [UInt8](hex: hex, count: 32),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    else { return nil }
    self.key = key
  }

  /// The 64 hexadecimal digits, which nobody else may see.
  package var hex: String { Array(key.rawRepresentation).hex }

  /// What everybody checks its signatures with.
  package var publicKey: PublicKey {
    PublicKey(bytes: Array(key.publicKey.rawRepresentation))
  }

  /// Signs a message.
  package func signature(of message: [UInt8]) -> Signature {
    // Ed25519 signs every message with every key.
    guard let bytes = try? key.signature(for: message) else {
      preconditionFailure("A key signs every message.")
    }
    return Signature(bytes: Array(bytes))
  }
}
