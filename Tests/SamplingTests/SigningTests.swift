import Testing

@testable import Sampling

/// Ed25519 against the test vectors of RFC 8032, section 7.1.
struct SigningTests {
  /// Private key, public key, message and signature.
  static let vectors = [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        + "d25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
        + "387b2eaeb4302aeeb00d291612bb0c00"
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
        + "4a7c15e9716ed28dc027beceea1ec40a"
    ),
    (
      "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
      "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd"
        + "454d4423643ce80e2a9ac94fa54ca49f",
      "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e030"
        + "3dca179c138ac17ad9bef1177331a704"
    ),
  ]

  @Test(arguments: vectors)
  func agreesWithTheStandard(
    key: String, publicKey: String, message: String, signature: String
  ) throws {
    let bytes = try #require([UInt8](hex: message, count: message.utf8.count / 2))
    let signer = try #require(SigningKey(hex: key))
    let signed = try #require(Signature(hex: signature))
    #expect(signer.hex == key)
    #expect(signer.publicKey.hex == publicKey)
    #expect(signer.signature(of: bytes) == signed)
    #expect(signer.publicKey.isValid(signed, for: bytes))
    #expect(!signer.publicKey.isValid(signed, for: bytes + [0]))
  }

  @Test func aNewKeyIsUnlikeAnyOther() {
    #expect(SigningKey().hex != SigningKey().hex)
  }

  @Test(arguments: [
    "", "9d61", String(repeating: "g", count: 64), String(repeating: "A", count: 64),
    String(repeating: "0", count: 63), String(repeating: "0", count: 66),
  ])
  func rejectsOtherTexts(text: String) {
    #expect(SigningKey(hex: text) == nil)
    #expect(PublicKey(hex: text) == nil)
    #expect(Signature(hex: text) == nil)
  }

  /// A y of 2 is on no point of the curve.
  @Test func aKeyOffTheCurveChecksNothing() throws {
    let key = try #require(PublicKey(hex: "02" + String(repeating: "0", count: 62)))
    #expect(!key.isValid(SigningKey().signature(of: []), for: []))
  }

  private static let head = Digest(hashing: "head")

  private static func signature() throws -> HeadSignature {
    let key = try #require(SigningKey(hex: vectors[0].0))
    return HeadSignature(number: 12, entry: head, signer: "某局", key: key)
  }

  @Test func theDocumentOfAHeadIsReadBack() throws {
    let signature = try Self.signature()
    let document = try KeyValueDocument(parsing: signature.document.text)
    #expect(try HeadSignature(document) == signature)
    #expect(signature.isValid)
  }

  @Test func theSignedBytesAreThoseOfTheDocumentation() {
    let text = "DR1 head|12|\(Self.head.hex)"
    #expect(HeadSignature.message(number: 12, entry: Self.head) == Array(text.utf8))
  }

  @Test(arguments: [
    ("n", "13"), ("entry", Digest.zero.hex), ("public.key", vectors[1].1),
    ("signature", vectors[1].3),
  ])
  func nothingCanBeExchanged(key: String, value: String) throws {
    let entries = try Self.signature().document.entries.merging([key: value]) { $1 }
    let document = KeyValueDocument(title: "DR1 signature", entries: entries)
    #expect(try !HeadSignature(document).isValid)
  }

  @Test(arguments: [
    ("n", "012"), ("n", "-1"), ("entry", "0"), ("public.key", "0"), ("signature", "0"),
    ("signer", ""), ("more", "1"),
  ])
  func rejectsAMalformedDocument(key: String, value: String) throws {
    let entries = try Self.signature().document.entries.merging([key: value]) { $1 }
    let document = KeyValueDocument(title: "DR1 signature", entries: entries)
    #expect(throws: DocumentError.key(key)) { try HeadSignature(document) }
  }
}
