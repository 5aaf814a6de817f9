/// What the forms of single items say of one check together (专项检查记录表).
struct ItemForms {
  /// What they say of the items, by their numbers.
  private(set) var items: [Int: ReturnedCheck.Item] = [:]
  /// Two forms of the same item that say different things.
  private(set) var conflicts: [(number: Int, one: ReturnedCheck.Item, other: ReturnedCheck.Item)] =
    []
  /// The check's form, the first and the last day, and all that follows; blank fields are left out.
  private(set) var texts: [ResultField: LocatedText] = [:]

  /// Whether there are none.
  var isEmpty: Bool { items.isEmpty && texts.isEmpty }

  /// Puts the forms of a check's items together.
  init(_ checks: [ReturnedCheck]) {
    for (number, item) in checks.flatMap(\.items) {
      guard let other = items[number] else {
        items[number] = item
        continue
      }
      if other.words != item.words { conflicts.append((number, other, item)) }
    }
    texts[.form] = checks.lazy.compactMap { $0.texts[.form] }.first
    takeDays(of: checks)
    takeDisposals(of: checks)
  }

  private mutating func takeDays(of checks: [ReturnedCheck]) {
    let last = checks.compactMap { $0.texts[.checked] }.max { $0.text < $1.text }
    let first = checks.compactMap { $0.texts[.from] ?? $0.texts[.checked] }
      .min { $0.text < $1.text }
    texts[.checked] = last
    texts[.from] = first?.text == last?.text ? nil : first
  }

  /// What follows any item; nothing need follow only where that holds for all of them.
  private mutating func takeDisposals(of checks: [ReturnedCheck]) {
    let told = checks.compactMap { $0.texts[.disposal] }
    guard let place = told.first?.location else { return }
    let all = told.flatMap { Disposal.members(in: $0.text) ?? [] }
    let measures = all.filter { $0 != .none }
    texts[.disposal] = LocatedText(
      Disposal.text(of: measures.isEmpty ? all : measures), at: place)
    let notes = checks.compactMap { $0.texts[.disposalNote]?.text }
    guard !notes.isEmpty else { return }
    texts[.disposalNote] = LocatedText(
      WrittenList.withoutRepetitions(notes).joined(separator: "；"), at: place)
  }
}

extension ReturnedCheck.Item {
  /// This item of a check's record form with what the item's own form adds; nil where the two
  /// disagree.
  func completed(by other: Self) -> Self? {
    let isSilent = { (item: Self) in item.wording?.result == .nothingFound }
    if let isChecked, let also = other.isChecked, isChecked != also { return nil }
    if let wording, let also = other.wording, wording.result != also.result { return nil }
    if isSilent(self), !other.finding.isEmpty { return nil }
    if isSilent(other), !finding.isEmpty { return nil }
    var whole = self
    whole.isChecked = isChecked ?? other.isChecked
    whole.wording = wording ?? other.wording
    let findings = [finding, other.finding].filter { !$0.isEmpty }
    whole.finding = WrittenList.withoutRepetitions(findings).joined(separator: "；")
    return whole
  }
}
