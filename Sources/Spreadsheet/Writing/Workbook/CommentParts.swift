/// The two parts that hold a sheet's comments: their texts, and the boxes in which they are shown.
///
///     comments1.xml       authors, and a comment for each cell
///     vmlDrawing1.vml     a hidden box for each, without which Excel finds the file damaged
struct CommentParts {
  /// The comments in the order of rows.
  let comments: [CellComment]
  /// The sheet's columns and rows, by which boxes are placed.
  let layout: SheetLayout
  /// The first of the blocks of 1,024 shape ids that belong to this sheet.
  let firstBlock: Int

  /// How many blocks of shape ids the comments take.
  static func blockCount(of comments: [CellComment]) -> Int { comments.count / 1024 + 1 }

  /// The part with the texts.
  var texts: [UInt8] {
    var bytes = XMLPart.bytes(
      "<comments xmlns=\"\(XMLPart.main)\"><authors><author>choucha</author></authors><commentList>"
    )
    for comment in comments {
      bytes.append(
        contentsOf: "<comment ref=\"\(comment.address)\" authorId=\"0\"><text><t xml:space=".utf8)
      bytes.append(contentsOf: "\"preserve\">".utf8)
      XMLText.appendCell(comment.text, to: &bytes)
      bytes.append(contentsOf: "</t></text></comment>".utf8)
    }
    bytes.append(contentsOf: "</commentList></comments>".utf8)
    return bytes
  }

  /// The part with the boxes.
  var boxes: [UInt8] {
    let blocks = (0..<Self.blockCount(of: comments)).map { String(firstBlock + $0) }
    let head = """
      <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
      <o:idmap v:ext="edit" data="\(blocks.joined(separator: ","))"/></o:shapelayout>\
      <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
      path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>\
      <v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
      """
    var bytes = Array(head.utf8)
    for (index, comment) in comments.enumerated() {
      bytes.append(contentsOf: box(of: comment, number: index + 1).utf8)
    }
    bytes.append(contentsOf: "</xml>".utf8)
    return bytes
  }

  private func box(of comment: CellComment, number: Int) -> String {
    let box = CommentBox(comment, in: layout)
    return """
      <v:shape id="_x0000_s\(firstBlock * 1024 + number)" type="#_x0000_t202" \
      style="position:absolute;width:\(box.width)px;height:\(box.height)px;z-index:\(number);\
      visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
      <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
      <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
      <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
      <x:Anchor>\(box.anchor)</x:Anchor><x:AutoFill>False</x:AutoFill>\
      <x:Row>\(comment.address.row - 1)</x:Row><x:Column>\(comment.address.column - 1)</x:Column>\
      </x:ClientData></v:shape>
      """
  }
}

/// Where a comment's box stands and how large it is, so that its whole text is seen (批注框).
struct CommentBox {
  /// The width in pixels.
  let width = 300
  /// The height in pixels.
  let height: Int
  /// The corners: column, pixels, row, pixels of the upper left, then of the lower right one.
  let anchor: String

  private static let rowHeight = 20
  private static let lineHeight = 17

  /// Makes the box of a comment, to the right of its cell.
  init(_ comment: CellComment, in layout: SheetLayout) {
    // The text's font of 9 points takes 12 pixels for a square; the box has an edge of 10.
    let lineCount = LineCount(lineWidth: (width - 20) * 100 / 12).lines(of: comment.text)
    height = lineCount * Self.lineHeight + 14
    let left = min(comment.address.column, SheetWriter.columnLimit - 40)
    let right = Self.column(from: left, pixels: 12 + width, in: layout)
    let top = max(0, min(comment.address.row - 2, SheetWriter.rowLimit - 60))
    let end = height + 8
    anchor = """
      \(left), 12, \(top), 8, \(right.column), \(right.offset), \
      \(top + end / Self.rowHeight), \(end % Self.rowHeight)
      """
  }

  /// The column, from 0, so many pixels to the right of a column's left edge, and what is left over.
  private static func column(
    from start: Int, pixels: Int, in layout: SheetLayout
  ) -> (column: Int, offset: Int) {
    var (column, rest) = (start, pixels)
    while case let width = layout.width(ofColumn: column + 1) * 8 + 5, rest >= width {
      rest -= width
      column += 1
    }
    return (column, rest)
  }
}
