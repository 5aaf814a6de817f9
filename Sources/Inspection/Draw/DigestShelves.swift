internal import Sampling
internal import Spreadsheet

/// The digests of a frame's rows on the way to the population's digest, sorted by shelves
/// (摘要分架): what goes beyond a room of memory goes to a file.
struct DigestShelves: Sendable {
  private var shelves: [[Digest]]
  /// What follows on each shelf, in a file; empty where memory holds all.
  private var spooled: [SpooledBytes] = []
  /// So many of a shelf are held.
  private let limit: Int

  private static let digestSize = 32
  /// So many bytes of a shelf are worth writing.
  private static let runSize = 1 << 15

  /// Starts with none of so many, and with so much room; nil to hold them all.
  init(count: Int, room: TextRoom?) {
    let usual = count / Population.shelfCount
    // Shelves differ by chance; room that is never needed takes no memory.
    let most = usual + usual / 16 + 16
    let file = room.flatMap { room in
      room.bytes < most * Self.digestSize * Population.shelfCount ? room.file() : nil
    }
    if let file {
      spooled = (0..<Population.shelfCount).map { _ in SpooledBytes(file: file) }
      limit = (room?.bytes ?? 0) / Self.digestSize / Population.shelfCount
    } else {
      limit = .max
    }
    shelves = (0..<Population.shelfCount).map { [limit] _ in
      var shelf: [Digest] = []
      shelf.reserveCapacity(min(most, limit))
      return shelf
    }
  }

  /// Adds a digest.
  mutating func insert(_ digest: Digest) {
    let number = Population.shelf(of: digest)
    guard shelves[number].count == limit else { return shelves[number].append(digest) }
    digest.append(bytesTo: &spooled[number].held)
    if spooled[number].held.count >= Self.runSize { spooled[number].spool() }
  }

  /// All the digests of a shelf.
  func digests(onShelf number: Int) -> [Digest] {
    var digests = shelves[number]
    guard !spooled.isEmpty else { return digests }
    for bytes in spooled[number].pieces {
      for start in stride(from: 0, to: bytes.count, by: Self.digestSize) {
        digests.append(Digest(bytes: bytes.span.extracting(start..<start + Self.digestSize)))
      }
    }
    return digests
  }
}
