extension Matching {
  /// Moves places from the most loaded to the less loaded, as long as that makes loads more even.
  mutating func evenOut() {
    var ceiling: Int?
    while let level = highestLoad(below: ceiling) {
      ceiling = level
      limitLoads(below: level)
      guard priority.indices.contains(where: hasRoom) else { return }
      let givers = priority.filter { $0.load == level && placeCount(of: $0.inspector) > 0 }.sorted()
      for giver in givers.map(\.inspector) where !isInspectorClosed[giver] {
        guard let chain = chain(from: places(of: giver)) else { continue }
        hand(chain, from: giver)
        steps.evenings += 1
      }
    }
  }

  /// The highest load of those who might give a place away, nil when there is none.
  private func highestLoad(below ceiling: Int?) -> Int? {
    priority.lazy
      .filter { placeCount(of: $0.inspector) > 0 && !isInspectorClosed[$0.inspector] }
      .map(\.load)
      .filter { load in ceiling.map { load < $0 } ?? true }
      .max()
  }
}
