/// The boxes of comments, in a form that is often no well-formed XML (批注框).
///
///     <x:Anchor>3, 15, 9, 2, 5, 15, 12, 16</x:Anchor>   column, pixels, row, pixels; twice
///     <x:Row>9</x:Row>                                  from 0
enum LegacyDrawing {
  /// The drawing after the move: each box stays beside its cell and as high as it was.
  static func moved(_ bytes: [UInt8], by map: RowMap) -> [UInt8] {
    guard !map.isIdentity else { return bytes }
    var moved: [UInt8] = []
    var rest = bytes[...]
    while let end = rest.firstRange(of: Array("</x:ClientData>".utf8)) {
      moved += box(rest[..<end.upperBound], by: map)
      rest = rest[end.upperBound...]
    }
    return moved + rest
  }

  private static func box(_ bytes: ArraySlice<UInt8>, by map: RowMap) -> [UInt8] {
    guard let place = content("Row", in: bytes), let row = Int(text(bytes[place])) else {
      return Array(bytes)
    }
    let first = map.first(fromZero: row)
    var moved = Array(bytes)
    // Ranges count from the slice's own start.
    let start = bytes.startIndex
    moved.replaceSubrange(
      place.lowerBound - start..<place.upperBound - start, with: String(first).utf8)
    guard let anchor = content("Anchor", in: moved[...]) else { return moved }
    var numbers = text(moved[anchor]).split(separator: ",").map {
      Int($0.filter { $0 != " " }) ?? 0
    }
    guard numbers.count == 8 else { return moved }
    for index in [2, 6] { numbers[index] += first - row }
    let corners = numbers.map(String.init).joined(separator: ", ")
    moved.replaceSubrange(anchor, with: corners.utf8)
    return moved
  }

  /// Where the content of an element stands.
  private static func content(_ name: String, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let start = bytes.firstRange(of: Array("<x:\(name)>".utf8)),
      let end = bytes[start.upperBound...].firstRange(of: Array("</x:\(name)>".utf8))
    else { return nil }
    return start.upperBound..<end.lowerBound
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
  }
}
