import CZlib

/// Bytes that are deflated already: a whole part, or a block of a long one (压缩好的字节).
struct DeflatedBytes: Sendable {
  /// The compressed bytes.
  private(set) var bytes: [UInt8] = []
  /// Sizes and checksum.
  let totals: PartTotals

  /// How hard zlib tries on blocks: the least.
  ///
  /// On the rows of a sheet 6 takes more than twice the
  /// time to save a fifth (docs/performance.md).
  private static let blockLevel: Int32 = 1
  /// How far back deflate can see.
  private static let windowSize = 1 << 15

  /// Deflates a whole part.
  init(part: [UInt8]) {
    var output: [UInt8] = []
    totals = Self.totals(of: Deflater { output += $0 }, part, isLast: true)
    bytes = output
  }

  /// Deflates a block that stands behind another one, or at the start of its part.
  init(block: [UInt8], after previous: [UInt8], isLast: Bool) {
    var output: [UInt8] = []
    output.reserveCapacity(block.count / 4)
    let deflater = Deflater(
      level: Self.blockLevel, dictionary: previous.suffix(Self.windowSize)
    ) { output += $0 }
    totals = Self.totals(of: deflater, block, isLast: isLast)
    bytes = output
  }

  private static func totals(of deflater: Deflater, _ input: [UInt8], isLast: Bool) -> PartTotals {
    do {
      try deflater.write(input)
      try isLast ? deflater.finish() : deflater.finishBlock()
    } catch {
      preconditionFailure("appending to an array throws nothing")
    }
    return deflater.totals
  }
}

extension PartTotals {
  /// Adds a block that stands behind all the others.
  mutating func append(_ block: PartTotals) {
    checksum = UInt32(crc32_combine(UInt(checksum), UInt(block.checksum), block.byteCount))
    byteCount += block.byteCount
    compressedCount += block.compressedCount
  }
}
