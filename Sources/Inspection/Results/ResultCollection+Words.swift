/// What a collection says of itself (回收小结).
extension ResultCollection {
  /// Whether nothing has to be mended.
  package var isClean: Bool { !inputs.diagnostics.contains { $0.problem.severity == .error } }

  /// What became of all files and checks; the numbers add up.
  package var totalWords: String {
    let read = files.filter { if case .read = $0.outcome { true } else { false } }.count
    let ignored = files.filter { $0.outcome == .ignored }.count
    return "共 \(files.count) 个文件：读取 \(read)，忽略 \(ignored)，拒收 \(files.count - read - ignored)；"
      + "涉及 \(objectCount) 户：记入 \(readyCount)，以前已记且一致 \(unchangedCount)，"
      + "待改正 \(objectCount - readyCount - unchangedCount)。"
  }
}

extension ReturnedFile {
  /// What became of the file.
  package var words: String {
    let blank = blankCount == 0 ? "" : "，空白表 \(blankCount)"
    return switch outcome {
    case .read(let checks, 0): "\(name)：读取 \(checks) 户\(blank)"
    case .read(let checks, let rejected): "\(name)：读取 \(checks) 户，其中有问题 \(rejected)\(blank)"
    case .ignored: "\(name)：忽略（不是记录表或结果清单）"
    case .rejected: "\(name)：拒收（见错误说明）"
    }
  }
}
