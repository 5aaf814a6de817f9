/// Which sheet of the result came from where, and where its rows went (搬移).
struct Relocation {
  /// A sheet of the result.
  struct Sheet {
    /// The index of the template's sheet it was made from.
    let origin: Int
    /// The name on its tab.
    let name: String
    /// Where its rows went; nothing moved until it is written.
    var map = RowMap()
  }

  /// The sheets of the result, in order.
  private(set) var sheets: [Sheet]
  /// The names of the template's sheets, in order.
  let originalNames: [String]
  /// The first sheet of the result by the template's name.
  private let firsts: [String: Int]
  /// Formulas that are taken apart already, by their texts.
  private let formulas: [String: Formula]

  /// Starts before any row is written.
  init(sheets: [Sheet], originalNames: [String], formulas: [String: Formula] = [:]) {
    self.sheets = sheets
    self.originalNames = originalNames
    self.formulas = formulas
    firsts = Dictionary(
      sheets.enumerated().map { (originalNames[$1.origin], $0) }, uniquingKeysWith: min)
  }

  /// Remembers where the rows of a sheet went.
  mutating func set(_ map: RowMap, ofSheetAt index: Int) { sheets[index].map = map }

  /// A formula after the move as it stands on a sheet, or nil for the workbook; a cell of a
  /// repeated row becomes a range if it may grow.
  ///
  /// On a clone the template's sheet means the clone, elsewhere its first one.
  func moved(_ text: String, onSheet index: Int?, map: RowMap? = nil, growing: Bool) -> String {
    let own = index.map { Target(name: sheets[$0].name, map: map ?? sheets[$0].map) }
    return (formulas[text] ?? Formula(text)).pieces.map { piece -> String in
      switch piece {
      case .text(let text): return text
      case .reference(nil, _, let area):
        return own?.moved(area, growing: growing) ?? area
      case .reference(let sheet?, let written, let area):
        let isOwn = index.map { originalNames[sheets[$0].origin] == sheet } ?? false
        let target =
          isOwn ? own : firsts[sheet].map { Target(name: sheets[$0].name, map: sheets[$0].map) }
        guard let target else { return written + area }
        return (target.name == sheet ? written : Formula.quoted(target.name) + "!")
          + target.moved(area, growing: growing)
      }
    }.joined()
  }

  /// A sheet that a reference means.
  private struct Target {
    let name: String
    let map: RowMap

    func moved(_ area: String, growing: Bool) -> String {
      AreaReference(area[...])?.moved(by: map, growing: growing).description ?? area
    }
  }
}
