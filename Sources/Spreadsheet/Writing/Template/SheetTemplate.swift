/// One sheet of a template, ready to be written any number of times.
///
///     <worksheet …>  sheetPr sheetViews sheetFormatPr cols      head
///       <sheetData>  row row row …                              rows
///       </sheetData> mergeCells … pageSetup headerFooter …      tail
///     </worksheet>
struct SheetTemplate: Sendable {
  /// A row of the template.
  struct TemplateRow: Sendable {
    /// The number in the template, from 1.
    let number: Int
    /// The attributes but for the number and the height.
    let attributes: [XMLElement.Attribute]
    /// The height in hundredths of a point; nil where the template gives none.
    let height: Int?
    /// The list whose rows this one stands for; nil for a row that is written once.
    let list: String?
    /// The cells in the order of their columns.
    let cells: [Content]
    /// The row's bytes at its own place; nil where a cell asks for a value.
    private(set) var fixedBytes: [UInt8]?

    /// Makes a row.
    init(
      number: Int, attributes: [XMLElement.Attribute], height: Int?, list: String?,
      cells: [Content]
    ) {
      (self.number, self.attributes, self.height) = (number, attributes, height)
      (self.list, self.cells) = (list, cells)
      fixedBytes = fixed()
    }
  }

  /// A cell of the template.
  struct Content {
    /// The place in the template.
    let address: CellAddress
    /// The style attribute `s`; nil for the standard style.
    let style: String?
    /// What it holds.
    let value: Value
  }

  /// What a cell of the template holds.
  enum Value {
    /// Written again as it is: the attribute `t`, and the elements inside.
    case fixed(type: String?, [XMLElement])
    /// Text with placeholders; `box` is the room for it.
    case text(RichText, box: TextBox)
  }

  /// The sheet's name in the template.
  let name: String
  /// The root element without its contents.
  let root: XMLElement
  /// The elements above the rows.
  let head: [XMLElement]
  /// The rows, ascending.
  let rows: [TemplateRow]
  /// The merged ranges.
  let merges: [CellRange]
  /// The widths and heights.
  let grid: SheetGrid
  /// The elements below the rows.
  let tail: [XMLElement]
  /// Whether they are the same in all clones whose rows went the same way.
  let hasSharedTail: Bool
  /// What is wrong with the cells, row by row.
  let faults: [TemplateError]

  /// The rows of the lists, ascending: below each of them everything moves.
  var listRows: [Int] { rows.filter { $0.list != nil }.map(\.number) }
}
