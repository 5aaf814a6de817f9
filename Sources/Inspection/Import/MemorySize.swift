/// An amount of memory as users write it: `256M`, `2G` (内存大小).
struct MemorySize: Hashable, Sendable {
  /// The bytes.
  let bytes: Int

  /// What is taken where nobody says otherwise.
  static let usual = MemorySize(megabytes: 512)

  private init(megabytes: Int) { bytes = megabytes << 20 }

  /// Reads an amount in megabytes or gigabytes of 1,024 each.
  ///
  /// - Throws: `LimitMistake.badMemory`.
  init(_ text: String) throws(LimitMistake) {
    let factor = ["M": 1, "G": 1024][text.suffix(1).uppercased()]
    guard let factor, let number = Int(text.dropLast()), text.first != "+",
      (64 / factor...(1 << 20) / factor).contains(number), number > 0
    else { throw .badMemory(text) }
    self.init(megabytes: number * factor)
  }
}
