internal import Sampling

/// The bytes of a file, handed on piece by piece, each time the same (文件内容): memory needn't hold
/// them all.
package struct FileContent: Sendable {
  /// Takes a piece.
  package typealias Take = ([UInt8]) throws -> Void

  /// About how many bytes a piece has.
  static let pieceByteCount = 1 << 19

  /// Hands on all the pieces, in order.
  ///
  /// - Throws: what the piece's taker throws, and what keeps the bytes from being read.
  let forEachPiece: @Sendable (Take) throws -> Void

  /// The content that a closure hands on, each time the same.
  init(_ forEachPiece: @escaping @Sendable (Take) throws -> Void) {
    self.forEachPiece = forEachPiece
  }

  /// Bytes that are in memory.
  package init(_ bytes: [UInt8]) {
    self.init { take in try take(bytes) }
  }

  /// What a closure writes line by line, in pieces.
  init(
    lines write:
      @escaping @Sendable (_ line: ((inout [UInt8]) -> Void) throws -> Void) throws -> Void
  ) {
    self.init { take in
      var piece: [UInt8] = []
      piece.reserveCapacity(Self.pieceByteCount + 1024)
      try write { line in
        line(&piece)
        guard piece.count >= Self.pieceByteCount else { return }
        try take(piece)
        piece.removeAll(keepingCapacity: true)
      }
      try take(piece)
    }
  }

  /// All the bytes.
  func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPiece { bytes += $0 }
    return bytes
  }

  /// The digest, as `sha256sum` prints it.
  func digest() throws -> Digest {
    var stream = DigestStream()
    try forEachPiece { stream.update($0) }
    return stream.finalize()
  }
}
