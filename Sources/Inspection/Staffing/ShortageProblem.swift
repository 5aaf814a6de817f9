internal import Sampling

/// Why the places of a draw can't all be filled (人员不足), in the words of the office.
struct ShortageProblem: Problem {
  /// Places that have nobody in common with the others that are short.
  struct Part {
    /// The drawn objects that have such a place, by name.
    let entities: [String]
    /// Their stations, with how many of them each has.
    let stations: [(name: String, count: Int)]
    /// How many places they have.
    let placeCount: Int
    /// What the places ask for, in words, such as 组长（信用监管室）.
    let pools: [String]
    /// Everybody who may fill one of them, by name.
    let officers: [String]
    /// What they are counted in: 人, or 组 for fixed groups.
    let measure: String
    /// How many of the places they can take together at most.
    let seats: Int
  }

  /// What is short.
  let parts: [Part]
  /// What would resolve it, each tried out; none for an amendment.
  let remedies: [String]
  /// Whether an amendment finds nobody, which has ways out of its own.
  private let isOfAmendment: Bool

  /// Puts names to what the matcher finds.
  /// - Parameters:
  ///   - commit: The commit event.
  ///   - checks: The drawn objects in their order.
  ///   - seed: The seed.
  /// - Throws: `LedgerProblem`, `DiskFailure` for a commit event that can't be read.
  init(of commit: LedgerEvent, checks: [CanonicalID], seed: Seed) throws {
    try self.init(FrozenFiles(of: commit), checks: checks, seed: seed, staff: commit.officers())
  }

  /// Puts names to what the matcher finds in frozen files, with everybody who may be sent.
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  init(_ files: FrozenFiles, checks: [CanonicalID], seed: Seed, staff: StaffList) throws {
    let remedies = try ShortageRemedies(files, checks: checks, seed: seed)
    let words = try ShortageWords(files: remedies.files, checks: checks, staff: staff)
    parts = remedies.shortages.map(words.part)
    self.remedies = remedies.found.map(words.text)
    isOfAmendment = false
  }

  /// Puts names to what is missing after a draw, when single places are filled (人员更换).
  /// - Throws: `LedgerProblem`, `DiskFailure` for a commit event that can't be read.
  init(_ shortage: Shortage, of commit: LedgerEvent) throws {
    let words = try ShortageWords(
      files: FrozenFiles(of: commit), checks: shortage.places.map(\.check),
      staff: commit.officers())
    parts = [words.part(shortage)]
    remedies = []
    isOfAmendment = true
  }

  /// The stable code.
  var code: String { "D201" }
  /// A shortage stops the assignment.
  var severity: Severity { .error }

  /// Who, which qualification, which stations, how many are missing, and what would resolve it
  /// (DRAW §3.5).
  var message: String {
    "无法完成选派：" + parts.map(\.text).joined(separator: "；") + "。" + waysOut
  }

  private var waysOut: String {
    guard !isOfAmendment else { return "本次调整没有写入台账；请改用别的调整办法，或者作废后重新承诺。" }
    let found = remedies.joined(separator: "；或者")
    return
      (remedies.isEmpty
      ? "没有找到单独一项就能解决的办法，请同时增加人员、提高上限、放宽选派方式。" : "下列办法任选一项，都已试排通过：\(found)。")
      + "抽取结果不变；调整名录、计划或者设置后，作废并重新承诺。"
  }
}

extension ShortageProblem.Part {
  /// What is short, in words.
  var text: String {
    let places = stations.map { "\($0.name) \($0.count) 家" }.joined(separator: "、")
    return "\(Self.list(entities))共 \(entities.count) 家检查对象"
      + (places.isEmpty ? "" : "（\(places)）")
      + "的 \(placeCount) 个席位（\(pools.joined(separator: "、"))），"
      + (officers.isEmpty
        ? "没有人可以担任，" : "只能由\(Self.list(officers)) \(officers.count) \(measure)担任，")
      + "合计最多 \(seats) 个，还缺 \(placeCount - seats) 个"
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(5).joined(separator: "、") + (names.count > 5 ? "等" : " ")
  }
}
