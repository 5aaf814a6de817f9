import Foundation
import Testing

/// `scripts/dr1/ed25519.py`, written independently of the package, against the same vectors.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: python)))
struct SigningScriptTests {
  @Test(arguments: SigningTests.vectors)
  func agreesWithTheStandard(
    key: String, publicKey: String, message: String, signature: String
  ) throws {
    let bytes = stride(from: 0, to: message.count, by: 2).compactMap { start in
      UInt8(message.dropFirst(start).prefix(2), radix: 16)
    }
    #expect(try Self.accepts(publicKey, signature, bytes))
    #expect(try !Self.accepts(publicKey, signature, bytes + [0]))
    #expect(try !Self.accepts(String(publicKey.reversed()), signature, bytes))
    #expect(try !Self.accepts(publicKey, String(signature.reversed()), bytes))
  }

  /// S and S + L are the same multiple: only the smaller one is a signature (RFC 8032, 5.1.7).
  @Test func rejectsASecondFormOfASignature() throws {
    let (_, publicKey, _, signature) = SigningTests.vectors[0]
    let order = "edd3f55c1a631258d69cf7a2def9de14" + "00000000000000000000000000000010"
    let other = String(signature.prefix(64)) + Self.sum(String(signature.suffix(64)), order)
    #expect(try !Self.accepts(publicKey, other, []))
  }

  /// Adds two numbers of 64 hexadecimal digits, the least significant byte first.
  private static func sum(_ left: String, _ right: String) -> String {
    var carry = 0
    return (0..<32).map { index in
      let digits = [left, right].compactMap { Int($0.dropFirst(2 * index).prefix(2), radix: 16) }
      carry += digits.reduce(0, +)
      defer { carry >>= 8 }
      return String(format: "%02x", carry & 255)
    }.joined()
  }

  private static func accepts(
    _ publicKey: String, _ signature: String, _ message: [UInt8]
  ) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [script, publicKey, signature]
    process.environment = ["PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(message))
    try input.fileHandleForWriting.close()
    _ = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect([0, 2].contains(process.terminationStatus))
    return process.terminationStatus == 0
  }

  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../scripts/dr1/ed25519.py").standardizedFileURL.path
}

private let python = "/usr/bin/python3"
