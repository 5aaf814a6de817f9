internal import Sampling

/// What stands in an archive, item by item (卷内目录).
struct ArchiveContents {
  /// The columns.
  static let columns = ["顺序号", "文号", "责任者", "题名", "日期", "页号", "备注"]

  /// The items in order: forms, what came back, the ledger's events.
  let rows: [DrawRecord.Fields]

  /// Lists a volume.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(of volume: ArchiveVolume, forms: ArchivedForms, papers: ReturnedPapers) throws {
    let items =
      forms.papers.map { Self.item($0, of: volume) }
      + papers.papers.filter { $0.path != nil }.map { Self.item($0, of: volume) }
      + (try volume.events().map(Self.item))
    rows = items.enumerated().map { index, item in
      zip(Self.columns, [String(index + 1)] + item).map { DrawRecord.Field($0, $1) }
    }
  }

  private static func item(_ form: ArchivedForms.Paper, of volume: ArchiveVolume) -> [String] {
    let facts = volume.record.facts
    return [
      facts["任务编号"], facts["单位名称"], form.title, facts["抽取日期"],
      form.sheetCount.map { "\($0) 张" } ?? "",
      form.endings.map { $0.uppercased() }.joined(separator: "、"),
    ]
  }

  private static func item(_ paper: ReturnedPapers.Paper, of volume: ArchiveVolume) -> [String] {
    [
      "", paper.event.fields["by"] ?? "", paper.fileName, paper.event.fields["at"] ?? "", "",
      "涉及 \(paper.objects.count) 户；见台账事件 \(paper.event.number)",
    ]
  }

  private static func item(_ event: LedgerEvent) -> [String] {
    [
      String(event.label.folder.prefix { $0 != "-" }), event.fields["by"] ?? "",
      "台账：\(event.label.name)", event.fields["at"] ?? "", "\(event.files.count + 1) 个文件", "",
    ]
  }
}
