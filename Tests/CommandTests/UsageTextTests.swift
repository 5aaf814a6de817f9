import ArgumentParser
import Testing

@testable import choucha

/// Mistakes in a command line, and the help, in Chinese.
struct UsageTextTests {
  /// What a command line that can't be run prints.
  private func text(_ arguments: [String]) throws -> String {
    let error = try #require(throws: (any Error).self) {
      var command = try Choucha.parseAsRoot(arguments)
      try command.run()
    }
    let text = Choucha.fullMessage(for: error)
    return Choucha.exitCode(for: error).isSuccess
      ? UsageText.chinese(text) : UsageText.chinese(mistake: text)
  }

  @Test(arguments: [
    (["foo"], "多出了“foo”；请核对命令，含有空格的内容请加引号。"),
    (["cat", "a", "b", "c"], "多出了“b”、“c”；请核对命令，含有空格的内容请加引号。"),
    (["commit"], "缺少 <文件夹>；请补上。"), (["amend", "bogus"], "多出了“bogus”；请核对命令，含有空格的内容请加引号。"),
    (["status", ".", "--bogus"], "没有选项“--bogus”；请核对拼写。"),
    (["draw", ".", "--sead", "1"], "没有选项“--sead”；是不是“--seed”？请核对拼写。"),
    (["seed", ".", "--value"], "--value <结果> 后面没有写内容；请补上。"),
    (["draw", ".", "--task", "一"], "--task <序号> 不能写成“一”；请核对写法。"),
    (["draw", ".", "--encoding", "big5"], "--encoding <编码> 不能写成“big5”；应为“utf-8”、“gb18030”。"),
    (
      ["quota", "--rule", "3.5%", "--base", "A:1"], "--rule <规则> 不能写成“3.5%”；请核对写法。"
    ),
    (
      [
        "quota", "--rule", "3.5% ceil of base; each stratum", "--base", "A:5;B:9", "--eligible",
        "A:7;B:9",
      ], "--eligible 中“A”可抽 7 户，多于候选的 5 户；请核对各层户数。"
    ),
    (
      [
        "quota", "--rule", "3.5% ceil of base; each stratum", "--base", "A:5;B:9", "--pool", "A:7",
      ], "--base 中“B”有 9 户，--pool 中没有这一层；请补上它的候选户数，没有的写 0。"
    ),
    (
      [
        "quota", "--rule", "3.5% ceil of base; each stratum", "--base", "A:5;B:9", "--eligible",
        "A:5",
      ], "候选户数中“B”有 9 户，--eligible 中没有这一层；请补上它的可抽户数，没有的写 0。"
    ),
    (
      ["quota", "--rule", "3.5% ceil of base; each stratum", "--base", ""],
      "--base 和 --pool 至少要写一层，如 A:2243；全部对象不分层的写 ALL:2243。"
    ),
    (["status", "没有这个文件夹"], "没有文件夹“没有这个文件夹”；请核对路径。"),
  ])
  func `a mistake is said in Chinese, with its code`(arguments: [String], words: String) throws {
    let line = try #require(try text(arguments).split(separator: "\n").first)
    #expect(line == "错误 U101：\(words)")
  }

  @Test(arguments: Choucha.configuration.subcommands.map { $0.configuration.commandName ?? "" })
  func `the help of a command has no English sentence`(command: String) throws {
    let help = try text([command, "--help"])
    #expect(help.contains("显示这段说明。"))
    #expect(help.firstMatch(of: /\b[A-Z][a-z]+ [a-z]+/)?.output == nil)
    #expect(help.firstMatch(of: /[A-Z]{5,}/)?.output == nil)
    #expect(!help.contains("values") && !help.contains("default"))
  }
}
