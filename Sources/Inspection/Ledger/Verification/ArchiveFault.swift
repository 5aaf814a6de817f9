package import Spreadsheet

/// Why an archive can't be proved at all (归档文件的问题).
package enum ArchiveFault: Hashable, Sendable {
  /// It can't be unpacked safely.
  case packing(PackedFolder.Fault)
  /// It has no `SHA256SUMS`.
  case noChecksums

  /// The Chinese sentence.
  var sentence: String {
    switch self {
    case .packing(.unreadable(.unreadable(let code))):
      "无法读取，\(DiskFailure.reason(of: code))。"
    case .packing(.unreadable(let error)): "不是完整、可靠的压缩包（技术信息：\(error)）；请用原件核对。"
    case .packing(.unsafeName(let name)):
      "压缩包中有不安全的文件名“\(name)”，可能写到别处，没有解压；请用原件核对。"
    case .packing(.link(let name)): "压缩包中的“\(name)”是链接，没有解压；请用原件核对。"
    case .noChecksums: "缺少 SHA256SUMS，不是完整的归档；请用原件核对。"
    }
  }
}
