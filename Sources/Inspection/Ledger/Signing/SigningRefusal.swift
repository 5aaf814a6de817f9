/// Why nothing is signed (拒绝签名): the ledger is as it was.
package enum SigningRefusal: Refusal, Hashable {
  /// A file stands where the new key would.
  case keyExists(String)
  /// The key's file can't be read: the stick may be gone.
  case keyUnreadable(DiskFailure)
  /// The file is no key, or a part of one.
  case keyMalformed(String)
  /// The ledger has no event.
  case nothingToSign
  /// The signer's name is missing or has several lines.
  case signerMissing

  /// The stable code.
  package var code: String {
    switch self {
    case .keyExists: "D185"
    case .keyUnreadable: "D186"
    case .keyMalformed: "D187"
    case .nothingToSign: "D188"
    case .signerMissing: "D189"
    }
  }

  /// A refusal always stops.
  package var severity: Severity { .error }
}
