/// How far a stranger can trust that nobody chose the seed (可信等级), DRAW §2.4 and §1.10.
enum TrustGrade: String, Sendable {
  case b = "B"
  case d = "D"

  /// The grade of a committed event.
  ///
  /// A public event of at least 60 bits that comes at least 24 hours after the commitment is B;
  /// since a commitment is known by its day alone, a whole day must lie between the two. A also
  /// needs third-party evidence of the commitment's time. Everything else is D.
  init(event: String, time: String?, date: CalendarDate?) {
    let bits = PublicGame(event: event)?.bits ?? 0
    let day = time.flatMap { CalendarDate(iso: $0.prefix(10)) }
    let isLater = day.flatMap { day in date.map { day.dayNumber - $0.dayNumber >= 2 } } ?? false
    self = bits >= 60 && isLater ? .b : .d
  }

  /// What the grade means, in plain words.
  func words(event: String) -> String {
    switch self {
    case .b: "种子取自承诺之后公布的公开事件（\(event)），承诺时无人能够预知"
    case .d where event == "typed":
      "种子由本单位录入或由计算机生成：结果可以复算，但无法证明种子不是事先挑选的，不属于公开随机"
    case .d: "公开事件（\(event)）\(Self.weakness(of: event))，结果可以复算，但不属于公开随机"
    }
  }

  private static func weakness(of event: String) -> String {
    guard let bits = PublicGame(event: event)?.bits else { return "的随机性未知" }
    return bits < 60 ? "只有 \(bits) 比特随机性，少于 60 比特" : "距承诺不足 24 小时"
  }
}
