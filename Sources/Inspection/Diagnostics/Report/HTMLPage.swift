/// A page that any browser shows and prints (网页): one self-contained file, without a script, that
/// loads nothing from elsewhere.
enum HTMLPage {
  /// A page with a heading.
  ///
  /// - Parameters:
  ///   - title: The title, which is the first heading, too.
  ///   - body: What stands below it, as HTML.
  /// - Returns: The page's HTML.
  static func page(title: String, _ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(title)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <h1>\(title)</h1>
    \(body)
    </body>
    </html>

    """
  }

  /// A table whose cells are HTML.
  static func table(_ headings: [String], _ rows: [[String]]) -> String {
    let head = headings.map { "<th>\($0)</th>" }.joined()
    let body = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    return "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n"
      + body.joined(separator: "\n") + "\n</tbody>\n</table>"
  }

  private static let style = """
    body { font: 16px/1.6 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
    table { border-collapse: collapse; width: 100%; margin: 0.5em 0 1.5em; }
    th, td { border: 1px solid #bbb; padding: 0.25em 0.6em; text-align: left; vertical-align: top; }
    th { background: #eef2f6; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    h2 { font-size: 1.15em; margin-top: 1.5em; break-after: avoid; }
    .number { display: block; text-align: right; }
    .error { color: #b00020; font-weight: bold; }
    .warning { color: #8a5a00; font-weight: bold; }
    .note { color: #44586c; }
    .passed { color: #1b6e2d; font-weight: bold; }
    @media print { body { margin: 0; max-width: none; font-size: 11pt; } }
    """
}

extension String {
  /// The text as it stands in an element of HTML.
  var escapedHTML: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
