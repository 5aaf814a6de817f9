extension ArchiveRefusal {
  /// What keeps from filing, and the way on.
  package var message: String {
    switch self {
    case .notDrawn(let task):
      "任务“\(task)”没有完成抽取和选派，还不能归档；请先运行 choucha draw，或者核对任务序号。"
    case .nothingDrawn: "台账中没有完成的抽取，没有可以归档的任务；请先运行 choucha draw。"
    case .returnedMissing(let names):
      "上次归档收入的 \(names.count) 份回收材料这次没有找到（\(names.prefix(3).joined(separator: "、"))"
        + (names.count > 3 ? " 等" : "") + "）；请用 --returned 写明存放它们的文件夹。台账没有任何改动。"
    case .foreignFile(let path):
      "“\(path)”与台账记载的归档不是同一个文件，可能被改动过，不会覆盖；请移到别处再运行，会按台账重新写出。"
    case .changedMeanwhile(let name): "“\(name)”在归档时被改动；请关闭打开着的表格，再运行一次。台账没有任何改动。"
    case .tooLarge:
      "这份案卷超过 4 GiB 或者 65534 个文件，一个压缩包放不下；请把音像等大文件另行保管，不放在 --returned 的文件夹中。台账没有任何改动。"
    }
  }
}
