/// What was written below the rows of a sheet, for the next clone whose rows go the same way (表尾).
struct SheetTail {
  private var map: RowMap?
  private var bytes: [UInt8] = []

  /// The bytes below rows that went this way; nil where nothing is kept of such rows.
  func bytes(below map: RowMap) -> [UInt8]? { self.map == map ? bytes : nil }

  /// Keeps the bytes below rows that went some way.
  mutating func keep(_ bytes: ArraySlice<UInt8>, below map: RowMap) {
    (self.map, self.bytes) = (map, Array(bytes))
  }
}

extension XMLElement {
  /// Whether a formula inside names a sheet, which each clone calls otherwise.
  func names(sheet name: String) -> Bool {
    var (element, isNamed) = (self, false)
    element.forEachFormula { text, _ in
      isNamed = isNamed || Formula(text).pieces.contains { $0.sheet == name }
    }
    return isNamed
  }
}

extension Formula.Piece {
  fileprivate var sheet: String? {
    if case .reference(let sheet, _, _) = self { sheet } else { nil }
  }
}
