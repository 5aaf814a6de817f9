internal import Glibc
package import Sampling

/// A private key in a file of its own (密钥文件), perhaps on a stick: nothing else depends on it.
///
/// ```
/// DR1 signing key
/// private.key=<64 hex>
/// public.key=<64 hex>
/// ```
/// The public key follows from the private one: a file that was cut or mistyped is found out.
package enum SigningKeyFile {
  private static let title = "DR1 signing key"

  /// Makes a new key and its file.
  /// - Returns: the public key, to be published.
  /// - Throws: as `write`.
  package static func make(at path: String) throws -> PublicKey {
    let key = SigningKey()
    try write(key, to: path)
    return key.publicKey
  }

  /// Writes a new file that only its owner can read; where there is one already it stays.
  /// - Throws: `SigningRefusal.keyExists`, `DiskFailure`; then nothing is left behind.
  static func write(_ key: SigningKey, to path: String) throws {
    let document = KeyValueDocument(
      title: title, entries: ["private.key": key.hex, "public.key": key.publicKey.hex])
    do {
      try Disk.create(path, Array(document.text.utf8), permissions: 0o600)
    } catch  where error.code == EEXIST {
      throw SigningRefusal.keyExists(path)
    } catch {
      // What can't be removed can't be read as a key either.
      if error.operation != "open" { try? Disk.remove(path) }
      throw error
    }
  }

  /// Reads a key.
  /// - Throws: `SigningRefusal` for a file that isn't there or is no key.
  package static func read(_ path: String) throws(SigningRefusal) -> SigningKey {
    let bytes: [UInt8]
    do { bytes = try Disk.bytes(of: path) } catch { throw .keyUnreadable(error) }
    guard let document = KeyValueDocument(bytes: bytes), document.title == title,
      document.entries.count == 2, let key = document["private.key"].flatMap(SigningKey.init(hex:)),
      document["public.key"] == key.publicKey.hex
    else { throw .keyMalformed(path) }
    return key
  }
}
