/// Which objects may be told of their visits beforehand (告知): none that any draw checks for an item
/// that must not be announced (seed 002, article 17 (二)).
struct Announcements {
  private let silences: [String: [String]]

  /// Goes by all draws that stand, as one visit may serve several of them.
  init(of records: [DrawRecord]) {
    var silences: [String: [String]] = [:]
    for record in records {
      let items = record.items.filter(\.isUnannounced).map { $0["抽查事项"] }
      guard !items.isEmpty else { continue }
      let words = "\(record.facts["任务名称"])：\(items.joined(separator: "、"))"
      for entity in record.entities { silences[entity["编号"], default: []].append(words) }
    }
    self.silences = silences
  }

  /// The tasks and items for which an object must not be told; empty where it may be.
  func silence(on entity: DrawRecord.Fields) -> String {
    silences[entity["编号"], default: []].joined(separator: "；")
  }
}
