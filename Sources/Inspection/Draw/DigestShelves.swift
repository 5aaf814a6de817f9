internal import Sampling
internal import Spreadsheet

/// The digests of a frame's rows on the way to the population's digest, sorted by shelves
/// (摘要分架): what goes beyond a room of memory goes to a file.
struct DigestShelves: Sendable {
  /// What memory holds, shelf behind shelf in one block, which goes back to the system in one piece.
  private var held: [Digest]
  /// How many of each shelf are held.
  private var counts = [Int](repeating: 0, count: Population.shelfCount)
  /// What follows on each shelf.
  private var rest: [SpooledBytes]
  /// So many of a shelf are held.
  private let limit: Int

  private static let digestSize = 32
  /// So many bytes of a shelf are worth writing.
  private static let runSize = 1 << 15
  private static let nothing = Digest(hashing: "")

  /// Starts with none of so many, and with so much room; nil to hold them all.
  init(count: Int, room: TextRoom?) {
    let usual = count / Population.shelfCount
    // Shelves differ by chance; what one has beyond this follows.
    let most = usual + usual / 16 + 16
    let fitting = room.map { $0.bytes / Self.digestSize / Population.shelfCount } ?? most
    limit = min(most, fitting)
    let file = fitting < most ? room?.file() : nil
    held = [Digest](repeating: Self.nothing, count: Population.shelfCount * limit)
    rest = (0..<Population.shelfCount).map { _ in SpooledBytes(file: file) }
  }

  /// Adds a digest.
  mutating func insert(_ digest: Digest) {
    let number = Population.shelf(of: digest)
    let count = counts[number]
    if count < limit {
      held[number * limit + count] = digest
      counts[number] += 1
    } else {
      digest.append(bytesTo: &rest[number].held)
      if rest[number].held.count >= Self.runSize { rest[number].spool() }
    }
  }

  /// All the digests of a shelf.
  func digests(onShelf number: Int) -> [Digest] {
    let start = number * limit
    var digests = Array(held[start..<start + counts[number]])
    for bytes in rest[number].pieces {
      for start in stride(from: 0, to: bytes.count, by: Self.digestSize) {
        digests.append(Digest(bytes: bytes.span.extracting(start..<start + Self.digestSize)))
      }
    }
    return digests
  }
}
