import Testing

@testable import Spreadsheet

/// The decoder by table agrees with the C library.
struct GB18030DecoderTests {
  private let reference = CharacterConverter(from: "GB18030", to: "UTF-8")

  /// Expects the same text and the same count of valid bytes.
  private func expectAgreement(on bytes: [UInt8]) {
    let (text, used) = GB18030Decoder().decode(bytes)
    let expected = reference.convert(bytes)
    #expect(text == expected.text && used == expected.used, "\(bytes)")
  }

  @Test func `every code of one and two bytes is read alike`() {
    for lead in 0...255 as ClosedRange<UInt8> {
      expectAgreement(on: [lead])
      for trail in 0...255 as ClosedRange<UInt8> { expectAgreement(on: [lead, trail]) }
    }
  }

  @Test(arguments: 0x81...0x84 as ClosedRange<UInt8>)
  func `every code of four bytes within the basic plane is read alike`(_ lead: UInt8) {
    for second in 0x30...0x39 as ClosedRange<UInt8> {
      for third in 0x81...0xFE as ClosedRange<UInt8> {
        for last in 0x30...0x39 as ClosedRange<UInt8> {
          expectAgreement(on: [lead, second, third, last])
        }
      }
    }
  }

  @Test func `codes of four bytes in other planes are read alike`() {
    for lead in 0x84...0xFF as ClosedRange<UInt8> {
      for second in 0x2F...0x3A as ClosedRange<UInt8> {
        for third in [0x80, 0x81, 0x9A, 0xFE, 0xFF] as [UInt8] {
          for last in [0x2F, 0x30, 0x35, 0x36, 0x39, 0x3A] as [UInt8] {
            expectAgreement(on: [lead, second, third, last])
          }
        }
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `mixed texts are read alike, also cut at every byte`(_ seed: UInt64) {
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("91350100M000100Y43,".utf8), [0xBC, 0xD7], [0xD2, 0xBB, 0xBA, 0xC5],
      [0x95, 0x34, 0xB2, 0x35], [0x82, 0x30, 0xAB, 0x39], [0xFE, 0x51], [0x0D, 0x0A],
    ]
    var random = ReadingFuzzTests.Sequence(state: seed)
    let text = (0..<60).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    for count in 0...text.count { expectAgreement(on: Array(text[..<count])) }
    for _ in 0..<200 {
      var damaged = text
      damaged[Int.random(in: damaged.indices, using: &random)] = .random(
        in: 0...255, using: &random)
      expectAgreement(on: damaged)
    }
  }
}
