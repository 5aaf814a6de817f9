/// A unit and a post written in one cell (单位及职务): 龙湾市场监管所副所长.
struct CombinedUnit: Hashable {
  /// The unit; the whole text where no post is recognised.
  let unit: String
  /// The post; empty where none is recognised.
  let post: String

  /// Takes a text apart: at the first blank or comma, else before a known post at its end.
  init(_ text: String) {
    let parts = text.split(maxSplits: 1) { $0.isWhitespace || "，,、".contains($0) }
    let post = Self.posts.filter { text.hasSuffix($0) && text != $0 }.max { $0.count < $1.count }
    if parts.count == 2 {
      (unit, self.post) = (String(parts[0]), parts[1].trimmingBlanks)
    } else {
      (unit, self.post) = (String(text.dropLast(post?.count ?? 0)), post ?? "")
    }
  }

  private static let posts =
    ["局", "所", "科", "股", "队", "站", "室", "处"].flatMap {
      [$0 + "长", "副" + $0 + "长"]
    } + [
      "主任", "副主任", "科员", "办事员", "职员", "主任科员", "副主任科员", "一级主任科员", "二级主任科员",
      "三级主任科员", "四级主任科员", "一级科员", "二级科员", "指导员", "书记", "副书记", "组长",
    ]
}
