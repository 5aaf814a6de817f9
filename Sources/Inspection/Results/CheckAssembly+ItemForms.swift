/// What the forms of single items add to a check (专项检查记录表).
extension CheckAssembly {
  /// Adds what they say of their items; where nothing tells of the check as a whole, they must cover
  /// it.
  mutating func add(_ forms: ItemForms) {
    guard !forms.isEmpty else { return }
    let isSummed = form.record != nil || !texts.isEmpty
    for (number, one, other) in forms.conflicts { conflict(number, one, other) }
    for (number, item) in forms.items.sorted(by: { $0.key < $1.key }) {
      let summary = items[number]
      guard let whole = summary.map({ $0.completed(by: item) }) ?? item else {
        conflict(number, summary ?? item, item)
        continue
      }
      items[number] = whole
    }
    let missing = form.items.indices.filter { items[$0 + 1] == nil }.map { form.items[$0] }
    if !isSummed, !missing.isEmpty { report(.itemsMissing(missing), at: nil) }
    takeDays(of: forms)
    takeDisposal(of: forms)
  }

  /// Their days are those of the check where nothing else says them.
  private mutating func takeDays(of forms: ItemForms) {
    texts[.form] = texts[.form] ?? forms.texts[.form]
    guard form.record == nil, texts[.checked] == nil else { return }
    for field in [ResultField.from, .checked] { texts[field] = forms.texts[field] }
  }

  /// What follows an item must be among what follows the check, where that is said.
  private mutating func takeDisposal(of forms: ItemForms) {
    guard let own = forms.texts[.disposal] else { return }
    let known = texts[.disposal]?.text ?? form.record?.row[.disposal] ?? ""
    guard !known.isEmpty else {
      for field in [ResultField.disposal, .disposalNote] { texts[field] = forms.texts[field] }
      return
    }
    let measures = (Disposal.members(in: known) ?? []) + [.none]
    let lost = (Disposal.members(in: own.text) ?? []).first { !measures.contains($0) }
    guard let lost else { return }
    report(
      .contradiction(
        ResultField.disposal.name, found: "专项检查记录表勾选了“\(lost.rawValue)”，抽查情况记录表没有"),
      at: own.location)
  }
}
