/// Rewrites the defined names of a workbook, such as print areas, for its filled sheets (名称).
struct DefinedNames {
  /// A sheet of the result.
  struct Sheet {
    /// The index of the template's sheet it was made from.
    let origin: Int
    /// The name on its tab.
    let name: String
    /// Where its rows went.
    let map: RowMap
  }

  /// The sheets of the result, in order.
  let sheets: [Sheet]
  /// The names of the template's sheets, in order.
  let originalNames: [String]

  /// The names of the result: those that belong to a sheet once for each of its clones, the others
  /// once, for the first clone of the sheet they mean.
  func rewritten(_ names: [XMLElement]) -> [XMLElement] {
    names.flatMap { name -> [XMLElement] in
      guard let origin = name["localSheetId"].flatMap({ Int($0) }) else {
        return [moved(name, to: nil)]
      }
      return sheets.indices.filter { sheets[$0].origin == origin }.map { index in
        var local = moved(name, to: index)
        local["localSheetId"] = String(index)
        return local
      }
    }
  }

  private func moved(_ name: XMLElement, to index: Int?) -> XMLElement {
    var moved = name
    let areas = Self.areas(of: name.text).map { area($0, on: index) }
    moved.children = [.text(areas.joined(separator: ","))]
    return moved
  }

  private func area(_ text: Substring, on index: Int?) -> String {
    guard let mark = text.lastIndex(of: "!") else { return String(text) }
    let original = Self.unquoted(text[..<mark])
    guard let origin = originalNames.firstIndex(of: original),
      let sheet = index.map({ sheets[$0] }) ?? sheets.first(where: { $0.origin == origin }),
      sheet.origin == origin
    else { return String(text) }
    return Self.quoted(sheet.name) + "!" + sheet.map.shifted(text[mark...].dropFirst())
  }

  /// The areas of a union, split at the commas outside quotes.
  private static func areas(of text: String) -> [Substring] {
    var isQuoted = false
    return text.split { character in
      if character == "'" { isQuoted.toggle() }
      return character == "," && !isQuoted
    }
  }

  private static func unquoted(_ name: Substring) -> String {
    guard name.first == "'", name.last == "'", name.count > 1 else { return String(name) }
    return name.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
      .joined(separator: "'")
  }

  private static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
