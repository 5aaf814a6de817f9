extension PublishRefusal {
  /// What stands in the way, and the way on.
  package var message: String {
    switch self {
    case .nothingToPublish: "台账中还没有承诺，没有可以公示的内容；请先运行 choucha commit 文件夹。"
    case .personalNumber(let place):
      "\(place.file) 第 \(place.line) 行"
        + (place.column.isEmpty ? "" : "“\(place.column)”一列") + "有\(place.word)"
        + (place.others > 0 ? "（另有 \(place.others) 处个人号码）" : "")
        + "，不能公示，没有写任何文件。这个文件用于复核：请在原表中改正，作废后重新承诺；"
        + "或者用 --withhold 文件名 不公开它，复核时会注明没有复核的内容。"
    case .taskUnknown(let task):
      "任务“\(task)”没有承诺，没有可以公示的内容；请写计划中的任务序号，或者承诺中的任务名称。"
    case .foreignFolder(let name):
      "公示文件夹中的“\(name)”不是公示的内容，替换会丢失它；请移到别处再运行。"
    }
  }
}
