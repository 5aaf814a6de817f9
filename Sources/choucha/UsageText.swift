/// What the argument parser says in English, in Chinese (用法说明).
enum UsageText {
  /// The help or the version with the parser's own words translated; ours in it stay as they are.
  static func chinese(_ text: String) -> String {
    phrases.reduce(values(in: text)) { $0.replacing($1.english, with: $1.chinese) }
  }

  /// What is wrong with a command line, likewise.
  static func chinese(mistake text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return chinese(lines.map { mistake(String($0)) }.joined(separator: "\n"))
  }

  /// The values of an option, which our own words tell, are left out; the usual one is told.
  private static func values(in text: String) -> String {
    let pattern = /\s*\((?=values:|default:)(?:values:[^;)]*;?\s*)?(?:default:\s*([^)]*))?\)/
    return text.replacing(pattern) { found in found.1.map { "默认 \($0)。" } ?? "" }
  }

  private static let phrases: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("Help:  ", "说明："),
    ("ARGUMENTS:", "参数："), ("SUBCOMMANDS:", "命令："), ("OPTIONS:", "选项："),
    ("<subcommand>", "<命令>"), ("Show the version.", "显示版本。"),
    ("Show help information.", "显示这段说明。"),
    ("See '", "详细说明：'"), ("' for detailed help.", "'"), ("' for more information.", "'"),
    ("错误 \(Choucha.usageCode): ", "错误 \(Choucha.usageCode)："),
  ]

  private static func mistake(_ line: String) -> String {
    if let found = line.firstMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+?)'\?)?$/) {
      let guess = found.2.map { "是不是“\($0)”？" } ?? ""
      return line.replacing(found.0, with: "没有选项“\(found.1)”；\(guess)请核对拼写。")
    }
    if let found = line.firstMatch(of: /Unexpected argument '(.+)'$/) {
      return line.replacing(found.0, with: "多出了“\(found.1)”；请核对命令，含有空格的内容请加引号。")
    }
    if let found = line.firstMatch(of: /[0-9]+ unexpected arguments: (.+)$/) {
      return line.replacing(found.0, with: "多出了\(list(found.1))；请核对命令，含有空格的内容请加引号。")
    }
    if let found = line.firstMatch(of: /Missing expected argument '(.+)'$/) {
      return line.replacing(found.0, with: "缺少 \(found.1)；请补上。")
    }
    if let found = line.firstMatch(of: /Missing value for '(.+)'$/) {
      return line.replacing(found.0, with: "\(found.1) 后面没有写内容；请补上。")
    }
    return value(line)
  }

  /// The words of an English list: 'a', 'b', and 'c'.
  private static func list(_ words: Substring) -> String {
    words.matches(of: /'(.+?)'/).map { "“\($0.1)”" }.joined(separator: "、")
  }

  private static func value(_ line: String) -> String {
    let pattern = /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (.+)\.)?$/
    guard let found = line.firstMatch(of: pattern) else { return line }
    let wayOut = found.3.map { "应为\(list($0))" } ?? "请核对写法"
    return line.replacing(found.0, with: "\(found.2) 不能写成“\(found.1)”；\(wayOut)。")
  }
}
