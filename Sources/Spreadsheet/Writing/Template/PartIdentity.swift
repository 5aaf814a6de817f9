/// What must differ between a part and its copy (部件标识).
///
///     table              id, name and displayName are unique in the workbook
///     ThreadedComments   id and parentId are GUIDs
///     comments           the author `tc={GUID}` means such a comment
enum PartIdentity {
  /// Ids of tables are handed out from 1 on, so copies of a whole template stay apart.
  private static let idStep = 10_000

  /// The copy of that number, from 1, of a part; nil for a part that can be copied as it is.
  static func renewed(_ root: XMLElement, number: Int) -> XMLElement? {
    var copy = root
    switch root.localName {
    case "table":
      copy["xr:uid"] = nil
      copy["id"] = root["id"].flatMap { Int($0) }.map { String($0 + number * idStep) }
      for name in ["name", "displayName"] { copy[name] = root[name].map { "\($0)__\(number + 1)" } }
    case "ThreadedComments":
      copy.forEachElement { comment in
        for name in ["id", "parentId"] { comment[name] = comment[name].map { guid($0, number) } }
      }
    case "comments":
      copy.forEachElement { element in
        element["xr:uid"] = element["xr:uid"].map { guid($0, number) }
        if element.localName == "author", element.text.hasPrefix("tc={") {
          element.children = [.text("tc=" + guid(String(element.text.dropFirst(3)), number))]
        }
      }
    default: return nil
    }
    return copy
  }

  /// Another GUID for each number: `{0000000A-…}` becomes `{0000000B-…}`.
  private static func guid(_ text: String, _ number: Int) -> String {
    let digits = text.dropFirst().prefix(8)
    guard text.first == "{", let first = UInt32(digits, radix: 16), digits.count == 8 else {
      return text
    }
    let next = String(first &+ UInt32(truncatingIfNeeded: number), radix: 16, uppercase: true)
    return "{" + String(repeating: "0", count: 8 - next.count) + next + text.dropFirst(9)
  }
}
