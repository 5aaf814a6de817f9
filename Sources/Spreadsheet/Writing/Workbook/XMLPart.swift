/// What the parts of written workbooks have in common.
enum XMLPart {
  /// The namespace of sheets, styles and comments.
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The namespace of references to other parts.
  static let references =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// How a part begins.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// A small part: the declaration and its root element.
  static func bytes(_ root: String) -> [UInt8] { Array((declaration + root).utf8) }

  /// A text as it stands in an attribute or an element.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    XMLText.appendCell(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A part of references, their ids `rId1` and on; targets stand beside the part's folder.
  static func relationships(_ targets: [(type: String, target: String)]) -> [UInt8] {
    let list = targets.enumerated().map { index, item in
      """
      <Relationship Id="rId\(index + 1)" Type="\(item.type)" Target="\(item.target)"/>
      """
    }
    return bytes(
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      \(list.joined())</Relationships>
      """)
  }
}
