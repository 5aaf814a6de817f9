/// A comment at a cell (批注).
package struct CellComment: Hashable, Sendable {
  /// The cell.
  package let address: CellAddress
  /// What it says; lines end in `\n`.
  package let text: String

  /// Makes a comment.
  package init(_ text: String, at address: CellAddress) {
    (self.address, self.text) = (address, text)
  }
}

/// A link from a cell to another cell of the same workbook (内部链接).
package struct CellLink: Hashable, Sendable {
  /// The cell with the link.
  package let address: CellAddress
  /// The sheet it leads to.
  package let sheet: String
  /// The cell it leads to.
  package let target: CellAddress

  /// Makes a link.
  package init(at address: CellAddress, to target: CellAddress, inSheet sheet: String) {
    (self.address, self.target, self.sheet) = (address, target, sheet)
  }
}
