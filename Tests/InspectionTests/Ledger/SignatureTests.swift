import Foundation
import Sampling
import Testing

@testable import Inspection

/// Signatures over the head: who signed what, and every way to forge one.
struct SignatureTests {
  private let forged: ForgedLedger
  private let key = SigningKey()

  init() throws {
    forged = try ForgedLedger()
    _ = try SampleDraw.ledger(in: forged.folder)
  }

  private func sign(_ key: SigningKey, as signer: String = "某局") throws {
    let date = try #require(CalendarDate(iso: "2021-03-20"))
    try forged.write { _ = try LedgerSignature.sign(&$0, with: key, as: signer, on: date) }
  }

  /// Adds a signature event whose document may be forged.
  private func add(
    by: String = "某局", _ change: (inout [String: String], Ledger) -> Void = { _, _ in }
  ) throws {
    try forged.write { ledger in
      var entries = HeadSignature(
        number: ledger.events.count, entry: ledger.head, signer: "某局", key: key
      ).document.entries
      change(&entries, ledger)
      let document = KeyValueDocument(title: "DR1 signature", entries: entries)
      try ledger.append(
        .sign, name: "签名", fields: ["at": "2021-03-20", "by": by, "subject": "head"],
        files: ["signature.txt": Array(document.text.utf8)])
    }
  }

  private func codes() throws -> [String] { try forged.report().findings.map(\.code) }

  /// The independent verifier agrees.
  private func expectBoth(_ isVerified: Bool) throws {
    guard IndependentVerifier.isAvailable else { return }
    let other = try IndependentVerifier.run(on: forged.folder.path)
    #expect(other.isVerified == isVerified, "\(other.text)")
  }

  @Test func aSignatureIsVerified() throws {
    try sign(key)
    let report = try forged.report()
    #expect(report.isVerified)
    #expect(report.signatures.map(\.signature.signer) == ["某局"])
    #expect(report.signatures.map(\.signature.number) == [4])
    #expect(report.signatures.map(\.signature.publicKey) == [key.publicKey])
    #expect(report.signatureLines(trusted: nil)[0].contains(key.publicKey.printed))
    try expectBoth(true)
  }

  @Test func anotherSignerSignsTheSignatureToo() throws {
    try sign(key)
    try sign(SigningKey(), as: "公证处")
    #expect(try forged.report().signatures.map(\.signature.number) == [4, 5])
    try expectBoth(true)
  }

  @Test func nothingNewIsNotSignedAgain() throws {
    try sign(key)
    try sign(key)
    #expect(try forged.report().eventCount == 5)
  }

  @Test func aForgedSignatureIsFound() throws {
    try add { entries, _ in
      entries["signature"] = SigningKey().signature(of: Array("DR1 head".utf8)).hex
    }
    #expect(try codes() == ["L185"])
    try expectBoth(false)
  }

  @Test func aForeignKeyUnderAKnownPublicKeyIsFound() throws {
    try add { entries, ledger in
      let foreign = HeadSignature(
        number: ledger.events.count, entry: ledger.head, signer: "某局", key: SigningKey())
      entries["signature"] = foreign.signature.hex
    }
    #expect(try codes() == ["L185"])
    try expectBoth(false)
  }

  @Test(arguments: [1, 3])
  func aValidSignatureOfAnotherHeadIsFound(number: Int) throws {
    try add { entries, ledger in
      entries =
        HeadSignature(
          number: number, entry: ledger.events[number - 1].entry, signer: "某局", key: key
        ).document.entries
    }
    #expect(try codes() == ["L186"])
    try expectBoth(false)
  }

  @Test func aSignatureFromAnotherLedgerIsFound() throws {
    try add { entries, ledger in
      entries =
        HeadSignature(
          number: ledger.events.count, entry: Digest(hashing: "other"), signer: "某局", key: key
        ).document.entries
    }
    #expect(try codes() == ["L186"])
    try expectBoth(false)
  }

  @Test func anotherNameInTheEventIsFound() throws {
    try add(by: "李四")
    #expect(try codes() == ["L122"])
    try expectBoth(false)
  }

  @Test func aDocumentWithMoreKeysIsFound() throws {
    try add { entries, _ in entries["more"] = "1" }
    #expect(try codes() == ["L121"])
    try expectBoth(false)
  }

  @Test func aChangeOfKeysIsPointedOut() throws {
    try sign(key)
    try sign(SigningKey())
    let notices = try forged.report().signatureNotices(trusted: nil)
    #expect(notices.map(\.code) == ["L187"])
    #expect(try forged.report().isVerified)
  }

  @Test func aKeyThatIsNotTheOfficesIsPointedOut() throws {
    try sign(key)
    try sign(SigningKey())
    let report = try forged.report()
    #expect(report.signatureNotices(trusted: [key.publicKey]).map(\.code) == ["L188"])
    let lines = report.signatureLines(trusted: [key.publicKey])
    #expect(lines.map { $0.hasSuffix("（设置中的公钥）") } == [true, false])
  }

  @Test func anEmptyLedgerHasNothingToSign() throws {
    let empty = try ForgedLedger()
    let date = try #require(CalendarDate(iso: "2021-03-20"))
    #expect(throws: SigningRefusal.nothingToSign) {
      try empty.write { _ = try LedgerSignature.sign(&$0, with: key, as: "某局", on: date) }
    }
  }

  @Test(arguments: ["", "　", "某局\n某人"])
  func theSignerHasAName(text: String) throws {
    #expect(throws: SigningRefusal.signerMissing) { try sign(key, as: text) }
    #expect(try forged.report().eventCount == 4)
  }
}
