import Testing

/// One rule that the sources keep, and the breaches of it in a file.
struct ModuleRule: Sendable, CustomTestStringConvertible {
  /// The rule as a sentence.
  let testDescription: String
  /// What breaks the rule in a file; empty when nothing does.
  let breaches: @Sendable (SourceFile) -> [String]

  /// Every rule.
  static let all = [imports, exactArithmetic, noChinese, noOutput, shortFiles, safeCode]

  /// What each module may import.
  static let imports = ModuleRule(testDescription: "a module imports what the table allows") {
    file in
    file.imports.filter { !allowedImports(of: file).contains($0) }.map { "imports \($0)" }
  }

  /// Ratios and quotas are exact in the draw.
  static let exactArithmetic = ModuleRule(testDescription: "Sampling knows no floating point") {
    file in
    guard file.module == "Sampling" else { return [] }
    return lines(of: file) { $0.contains(/\b(Double|Float|Float16|Float32|Float64|CGFloat)\b/) }
  }

  /// Spreadsheet's errors are facts; sentences for users stand elsewhere.
  static let noChinese = ModuleRule(testDescription: "Spreadsheet has no Chinese but in comments") {
    file in
    guard file.module == "Spreadsheet" else { return [] }
    return lines(of: file) {
      $0.utf8.contains { $0 >= 0x80 } && $0.unicodeScalars.contains { $0.properties.isIdeographic }
    }
  }

  /// Only the command line writes to the terminal and decides how the process ends.
  static let noOutput = ModuleRule(testDescription: "only choucha prints and exits") { file in
    guard file.module != "choucha" else { return [] }
    return lines(of: file) { line in
      ["rint(", "dump(", "exit("].contains(where: line.contains)
        && line.contains(/(^|[^\w.])(print|debugPrint|dump|exit)\(/)
    }
  }

  /// A file that grows longer holds two concepts.
  static let shortFiles = ModuleRule(testDescription: "a file has at most 300 lines") { file in
    // Text that ends in a line feed splits into one piece more than it has lines.
    file.code.count > 301 ? ["has \(file.code.count - 1) lines"] : []
  }

  /// Unsafe code stands in few files, whose list is read before it grows.
  static let safeCode = ModuleRule(testDescription: "unsafe code stands in the listed files") {
    file in
    guard !UnsafeFiles.all.contains(String(file.path.dropFirst("Sources/".count))) else {
      return []
    }
    return lines(of: file) { line in
      ["unsafe", "Unsafe", "@unchecked", "@safe"].contains(where: line.contains)
        && line.contains(/\bunsafe\b|\bUnsafe[A-Z]|@unchecked\b|@safe\b/)
    }
  }

  private static func allowedImports(of file: SourceFile) -> Set<String> {
    switch file.module {
    case "Spreadsheet": ["CLibxml2", "CZlib", "Glibc", "FoundationEssentials"]
    case "Sampling": ["Crypto"]
    case "Inspection" where file.path.hasPrefix("Sources/Inspection/Ledger/"):
      ["Spreadsheet", "Sampling", "FoundationEssentials", "Glibc"]
    case "Inspection": ["Spreadsheet", "Sampling", "FoundationEssentials"]
    case "choucha": ["Inspection", "ArgumentParser", "CMalloc", "FoundationEssentials", "Glibc"]
    default: []
    }
  }

  private static func lines(of file: SourceFile, where isBreach: (String) -> Bool) -> [String] {
    file.code.enumerated().filter { isBreach($0.element) }.map { "line \($0.offset + 1)" }
  }
}
