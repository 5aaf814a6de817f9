package import Sampling

extension VerificationReport {
  /// A valid signature over everything up to an event, and the event that carries it (已签链头).
  package struct SignedHead: Sendable {
    /// The signature's own event.
    package let event: EventLabel
    /// The signature.
    package let signature: HeadSignature
  }

  /// Who signed what, a line each, with the key to be compared with the one on paper; `trusted` are
  /// the office's own keys, nil where it names none.
  package func signatureLines(trusted: [PublicKey]?) -> [String] {
    signatures.map { signed in
      let isOurs = trusted.map { $0.contains(signed.signature.publicKey) }
      return "签名 \(signed.event)：“\(signed.signature.signer)”签了第 \(signed.signature.number)"
        + " 号事件的链头，公钥 \(signed.signature.publicKey.printed)"
        + (isOurs == true ? "（设置中的公钥）" : "")
    }
  }

  /// What somebody should look at, although every signature is valid.
  ///
  /// Without keys that the office names nobody can tell whose a key is; a change of keys at least
  /// shows.
  package func signatureNotices(trusted: [PublicKey]?) -> [SignatureNotice] {
    zip(signatures, signatures.indices).compactMap { signed, index in
      let key = signed.signature.publicKey
      if let trusted {
        return trusted.contains(key) ? nil : .foreignKey(signed.event, signed.signature.signer)
      }
      let earlier = signatures[..<index].map(\.signature.publicKey)
      return earlier.isEmpty || earlier.contains(key)
        ? nil : .anotherKey(signed.event, signed.signature.signer)
    }
  }
}

extension PublicKey {
  /// The hexadecimal digits in groups of four, as people compare them.
  package var printed: String {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
  }
}
