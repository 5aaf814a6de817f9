import Foundation
import Sampling
import Testing

@testable import Inspection

/// The file of a private key: on a stick, cut short, or gone.
struct SigningKeyFileTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/office.key" }

  init() throws { folder = try TemporaryFolder() }

  @Test func aKeyIsReadBack() throws {
    let made = try SigningKeyFile.make(at: path)
    #expect(try SigningKeyFile.read(path).publicKey == made)
  }

  @Test func onlyItsOwnerMayReadIt() throws {
    _ = try SigningKeyFile.make(at: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func aFileThatIsThereStays() throws {
    let made = try SigningKeyFile.make(at: path)
    #expect(throws: SigningRefusal.keyExists(path)) { try SigningKeyFile.make(at: path) }
    #expect(try SigningKeyFile.read(path).publicKey == made)
  }

  @Test func aVanishedStickIsSaid() throws {
    let refusal = #expect(throws: SigningRefusal.self) { try SigningKeyFile.read(path) }
    #expect(refusal?.code == "D186")
  }

  @Test func aKeyIsNotMadeWhereThereIsNoFolder() throws {
    #expect(throws: DiskFailure.self) { try SigningKeyFile.make(at: "\(path)/x.key") }
  }

  @Test func aFileThatWasCutAnywhereIsNoKey() throws {
    _ = try SigningKeyFile.make(at: path)
    let bytes = try Disk.bytes(of: path)
    for count in bytes.indices {
      try Data(bytes.prefix(count)).write(to: URL(filePath: path))
      #expect(throws: SigningRefusal.keyMalformed(path)) { try SigningKeyFile.read(path) }
    }
  }

  @Test func aMistypedDigitIsNoticed() throws {
    _ = try SigningKeyFile.make(at: path)
    var bytes = try Disk.bytes(of: path)
    let digit = try #require(bytes.firstIndex(of: UInt8(ascii: "="))) + 1
    bytes[digit] = bytes[digit] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
    try Data(bytes).write(to: URL(filePath: path))
    #expect(throws: SigningRefusal.keyMalformed(path)) { try SigningKeyFile.read(path) }
  }

  @Test(arguments: ["、", "\n", "，", " ; "])
  func trustedKeysAreReadAsTheyArePrinted(separator: String) throws {
    let keys = [SigningKey().publicKey, SigningKey().publicKey]
    let text = keys.map(\.printed).joined(separator: separator)
    #expect([PublicKey](written: text.uppercased()) == keys)
  }

  @Test(arguments: ["", "1", "某局的公钥", String(repeating: "g", count: 64)])
  func otherTextsAreNoKeys(text: String) { #expect([PublicKey](written: text) == nil) }
}
