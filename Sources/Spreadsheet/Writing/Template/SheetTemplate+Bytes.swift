extension SheetTemplate.TemplateRow {
  /// Appends the start tag of a row; nil leaves the height to the program that shows it.
  func appendStart(height: Int?, number: Int, to bytes: inout [UInt8]) {
    var start = XMLElement("row", ["r": String(number)])
    start.attributes += attributes
    start["ht"] = height.map(Self.decimal)
    start["customHeight"] = height.map { _ in "1" }
    start.appendStart(to: &bytes)
  }

  /// The row as it stands in every sheet whose rows above don't move; nil where it asks for values.
  func fixed() -> [UInt8]? {
    var bytes: [UInt8] = []
    appendStart(height: height.map { min($0, TextBox.largestHeight) }, number: number, to: &bytes)
    for cell in cells {
      guard case .fixed(let type, let elements) = cell.value else { return nil }
      cell.append(type, elements, row: number, to: &bytes)
    }
    return bytes + Array("</row>".utf8)
  }

  private static func decimal(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + String(rest)
  }
}

extension SheetTemplate.Content {
  /// Appends the cell with what stands inside.
  func append(_ type: String?, _ elements: [XMLElement], row: Int, to bytes: inout [UInt8]) {
    appendStart(type, row: row, to: &bytes)
    guard !elements.isEmpty else { return bytes.append(contentsOf: "/>".utf8) }
    bytes.append(UInt8(ascii: ">"))
    for element in elements { element.append(to: &bytes) }
    bytes.append(contentsOf: "</c>".utf8)
  }

  /// Appends the start tag but for its end.
  func appendStart(_ type: String?, row: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "<c r=\"\(CellAddress(row: row, column: address.column))\"".utf8)
    for (name, value) in [("s", style), ("t", type)] {
      guard let value else { continue }
      bytes.append(contentsOf: " \(name)=\"".utf8)
      XMLText.append(value.utf8, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }
}
