/// Rewrites the defined names of a workbook, such as print areas, for its filled sheets (名称).
struct DefinedNames {
  /// Where the cells went.
  let relocation: Relocation

  /// The names of the result: those that belong to a sheet once for each of its clones; the others
  /// once, and for the further clones of the sheet they mean as names of these clones, as Excel
  /// copies a sheet.
  func rewritten(_ names: [XMLElement]) -> [XMLElement] {
    let taken = Set(names.compactMap { $0["localSheetId"] == nil ? nil : $0["name"] })
    return names.flatMap { name -> [XMLElement] in
      if let origin = name["localSheetId"].flatMap({ Int($0) }) {
        return clones(of: origin).map { local(name, at: $0) }
      }
      let isFree = !taken.contains(name["name"] ?? "")
      let copies = isFree ? meantSheet(of: name).map { clones(of: $0).dropFirst() } : nil
      return [moved(name, at: nil)] + (copies ?? []).map { local(name, at: $0) }
    }
  }

  private func clones(of origin: Int) -> [Int] {
    relocation.sheets.indices.filter { relocation.sheets[$0].origin == origin }
  }

  /// The template's sheet that a name's cells are on; nil for several and for none.
  private func meantSheet(of name: XMLElement) -> Int? {
    let sheets = Set(
      Formula(name.text).pieces.map { piece in
        if case .reference(let sheet, _, _) = piece { sheet } else { nil }
      }.compactMap(\.self))
    return sheets.count == 1 ? relocation.originalNames.firstIndex(where: sheets.contains) : nil
  }

  private func local(_ name: XMLElement, at index: Int) -> XMLElement {
    var local = moved(name, at: index)
    local["localSheetId"] = String(index)
    return local
  }

  private func moved(_ name: XMLElement, at index: Int?) -> XMLElement {
    var moved = name
    moved.children = [.text(relocation.moved(name.text, onSheet: index, growing: true))]
    return moved
  }
}
