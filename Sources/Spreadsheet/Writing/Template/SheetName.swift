/// Names that Excel accepts for the sheets of one workbook (工作表名).
package struct SheetName {
  /// The names given so far, in small letters.
  private var taken: Set<String> = []

  /// Starts a workbook without names.
  package init() {}

  /// Makes the name of the next sheet: at most 31 UTF-16 units, without `[ ] : * ? / \`, line breaks
  /// and what XML can't hold, without a `'` at its ends, and different from the others; `(2)` and so on
  /// is added where it isn't.
  package mutating func next(for wish: String) -> String {
    let cleaned = String(wish.map { Self.isAllowed($0) ? $0 : " " })
    var name = Self.cut(cleaned, to: 31)
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = Self.cut(cleaned, to: 31 - "(\(number))".count) + "(\(number))"
    }
    return name
  }

  private static func isAllowed(_ character: Character) -> Bool {
    !"[]:*?/\\".contains(character) && !character.isNewline
      && character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value & ~1 != 0xFFFE }
  }

  private static func cut(_ text: String, to count: Int) -> String {
    var name = ""
    for character in text where name.utf16.count + character.utf16.count <= count {
      name.append(character)
    }
    while name.first == "'" || name.first == " " { name.removeFirst() }
    while name.last == "'" || name.last == " " { name.removeLast() }
    return name.isEmpty ? "Sheet" : name
  }
}
