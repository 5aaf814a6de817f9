extension PublishStage.Outcome {
  /// What isn't public and why: a line for each event and reason, in order.
  package var withheldLines: [String] {
    Dictionary(grouping: withheld.files) { [$0.event, $0.reason] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { key, files in
        let names = files.map(\.name)
        let words = names.count > 3 ? " 的 \(names.count) 个文件" : "/" + names.joined(separator: "、")
        return "\(key[0])\(words)：\(key[1])"
      }
  }
}
