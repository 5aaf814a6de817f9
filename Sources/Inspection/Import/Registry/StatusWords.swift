/// What the words of a registration status mean for a draw (登记状态, domain §4.5).
struct StatusWords {
  /// What a word means.
  enum Meaning: Hashable {
    /// An object of this status can be drawn.
    case drawable
    /// It can't be drawn.
    case notDrawable
    /// It isn't drawn unless the office says so: 停业, 歇业, 清算.
    case leftToOffice
  }

  private var meanings: [String: Meaning] = [:]

  /// The words known to everyone, then those that the settings 可抽取状态 and 不可抽取状态 name.
  init(settings: Settings = Settings()) {
    for word in Self.drawable { meanings[Self.key(word)] = .drawable }
    for word in Self.notDrawable { meanings[Self.key(word)] = .notDrawable }
    for word in Self.leftToOffice { meanings[Self.key(word)] = .leftToOffice }
    add(settings.list(.drawableStatuses), as: .drawable)
    add(settings.list(.undrawableStatuses), as: .notDrawable)
  }

  /// The meaning of a word; nil when it is unknown.
  func meaning(of word: String) -> Meaning? { meanings[Self.key(word)] }

  private mutating func add(_ words: [String]?, as meaning: Meaning) {
    for word in words ?? [] { meanings[Self.key(word)] = meaning }
  }

  /// Width, spaces and punctuation don't matter: 存续（在营、开业、在册） is 存续在营开业在册.
  private static func key(_ word: String) -> String {
    word.headingKey.filter { !"(),、;.".contains($0) }
  }

  private static let drawable = [
    "存续", "在业", "在营", "开业", "正常", "在册", "在营（开业）", "存续（在营、开业、在册）",
    "在营（开业）企业", "正常营业", "营业", "正常经营", "在产", "有效", "1",
  ]
  private static let notDrawable = [
    "注销", "已注销", "注销中", "吊销", "已吊销", "吊销，未注销", "吊销，已注销", "撤销", "已撤销", "撤销登记",
    "迁出", "已迁出", "责令关闭", "关闭", "2", "3", "4",
  ]
  private static let leftToOffice = ["停业", "歇业", "清算", "清算中", "停业（歇业）", "5"]
}
