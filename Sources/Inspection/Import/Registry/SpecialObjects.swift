/// Registries of objects that aren't enterprises (专项对象), seeds 001 三 and 003 三: products,
/// projects, equipment, acts.
enum SpecialObjects {
  /// The headings over the names of such objects, as `headingKey`.
  private static let headings = Set(
    [
      "产品名称", "商品名称", "样品名称", "食品名称", "药品名称", "产品品种", "项目名称", "工程名称", "工程项目名称",
      "建设项目名称", "标段名称", "设备名称", "特种设备名称", "设备品种", "危化品名称", "危险化学品名称", "化学品名称",
      "行为名称", "行为/事项名称", "事项/行为名称", "行为事项名称", "监管行为",
    ].map(\.headingKey))

  /// The columns of a registry as they are to be read: beside 产品名称, a column 企业名称 and its
  /// code belong to the producer, and so neither name nor identify the object.
  static func columns(
    _ columns: [Field: [Int]], headings: [Int: String]
  ) -> [Field: [Int]] {
    let names = columns[.entityName] ?? []
    guard !names.contains(where: { headings[$0].map(isGeneral) ?? false }),
      let name = names.first(where: { headings[$0].map(Self.headings.contains) ?? false })
    else { return columns }
    var columns = columns
    columns[.entityName] = [name]
    columns[.code] = nil
    columns[.registrationNumber] = nil
    return columns
  }

  /// Whether a registry holds such objects.
  static func fill(_ table: HeadedTable) -> Bool {
    let names = table.columns(of: .entityName)
    return table.kind == .registry && names.count == 1
      && table.headings[names[0]].map(Self.headings.contains) ?? false
  }

  /// Whether a heading names the object whatever it is, so that 产品名称 beside it is about it.
  private static func isGeneral(_ heading: String) -> Bool {
    ["检查对象", "抽查对象"].contains(where: heading.hasPrefix)
  }

  /// The names that scopes can call a registry by: its title, its sheet and its file.
  static func names(of table: HeadedTable) -> [String] {
    let title = table.title.split(separator: "\n").map { String($0).trimmingBlanks }
      .filter { $0.count <= longestTitle && !$0.contains(where: { "：:".contains($0) }) }
    let sheet = table.sheet.flatMap { $0.isDefaultSheetName ? nil : $0 }
    let file = table.file.split(separator: ".").dropLast().joined(separator: ".")
    return WrittenList.withoutRepetitions(title + [sheet, file].compactMap(\.self))
      .filter { !$0.isEmpty }
  }

  private static let longestTitle = 30
}

extension String {
  /// Whether it is the name that a program gives a new sheet.
  fileprivate var isDefaultSheetName: Bool {
    let key = folded
    return ["sheet", "工作表", "表"].contains { word in
      key.hasPrefix(word) && key.dropFirst(word.count).allSatisfy(\.isNumber)
    }
  }
}
