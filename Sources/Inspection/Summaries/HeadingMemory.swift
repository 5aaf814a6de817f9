/// What headings of tables mean, each looked up once (表头记忆): those of a roll-up are much the same.
struct HeadingMemory {
  private struct Place: Hashable {
    let heading: String
    let group: String
  }

  private var roles: [Place: [SummaryRole]] = [:]

  /// What a heading can mean, as `SummaryCatalog.roles` has it.
  mutating func roles(of heading: String, under group: String) -> [SummaryRole] {
    let place = Place(heading: heading, group: group)
    if let known = roles[place] { return known }
    let found = SummaryCatalog.embedded.roles(of: heading, under: group)
    roles[place] = found
    return found
  }
}
