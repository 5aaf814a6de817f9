/// The fonts that Windows, Office and WPS bring to an office's computers (常见字体).
///
/// 仿宋_GB2312, 楷体_GB2312 and 方正小标宋 of official papers aren't among them: they were left out
/// of Windows from Vista on, and must be bought.
enum UsualFonts {
  private static let names: Set<String> = [
    "宋体", "simsun", "新宋体", "nsimsun", "黑体", "simhei", "仿宋", "fangsong", "楷体", "kaiti", "微软雅黑",
    "microsoft yahei", "微软雅黑 light", "microsoft yahei light", "等线", "dengxian", "等线 light",
    "dengxian light", "arial", "calibri", "calibri light", "cambria", "consolas", "courier new",
    "segoe ui", "segoe ui symbol", "symbol", "tahoma", "times new roman", "verdana", "wingdings",
    "wingdings 2",
  ]

  /// Whether a font is usually installed, by its Chinese or English name.
  static func contains(_ name: String) -> Bool {
    // A font for upright columns is the same one with an @.
    names.contains((name.hasPrefix("@") ? String(name.dropFirst()) : name).lowercased())
  }
}
