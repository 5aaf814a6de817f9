extension ImportProblem {
  package var message: String {
    switch self {
    case .unreadableFile(let error): error.message
    case .unreadableFolder(let failure): "无法打开工作文件夹 \(failure.message)"
    case .skippedFile(nil): "扩展名不是 .xlsx、.csv 等表格的，没有读取；如是名录、清单、计划，请用 .xlsx 或 .csv。"
    case .skippedFile(let format?): "这是\(format.words)，没有读取；如其中有名录、清单、计划，\(format.advice)。"
    case .convertibleFile(let format):
      "这是\(format.words)，没有读取；如是名录、清单、计划，\(format.advice)；不是的不必处理。"
    case .lockFile(let name):
      "这是\(name.quoted)的锁定文件，说明有人正在打开它，或者上次没有正常关闭；原文件照常读取，"
        + "但还没有存盘的修改读不到，请保存并关闭后重新运行。"
    case .convertedFile(let program): "由 \(program) 转换后读取，原文件没有改动；请核对读出的内容。"
    case .failedConversion(let failure): failure.message
    case .skippedDocument(nil):
      "这个 Word 文档里没有找到认识的表格，没有读取；如其中有清单、名录、计划，请改用标准表头，或把表格复制到 .xlsx。"
    case .skippedDocument(let problem?):
      "这个 Word 文档没有读取；如其中没有清单、名录、计划，不必处理，否则请看原因：\(problem.message)"
    case .subfolder: "子文件夹里的文件没有读取；如有名录、清单、计划，请直接放在工作文件夹里。"
    case .unknownSheet: "没有找到认识的表头，这张表没有读取；如应读取，请改用标准表头，不是数据表的不必处理。"
    case .unknownFile:
      "整个文件没有找到认识的表头，没有读取；如应读取，请改用标准表头，或在“表头对照”中写明本单位的表头。"
    case .emptySheet: "这张表没有内容，没有读取；如应有内容，请重新导出。"
    case .ambiguousSheet(let kinds):
      "这张表既像\(kinds.map { "“\($0.rawValue)”" }.joined(separator: "又像"))，无法判断；"
        + "请补全表头，或把不相关的列移走。"
    case .missingKind(let kind, let unread):
      "工作文件夹里没有找到“\(kind.rawValue)”；"
        + (unread.isEmpty
          ? "请放入这张表，或检查它的表头。"
          : "它可能在无法读取的文件中（\(unread.joined(separator: "、"))），请先处理这些文件。")
    case .noRows(let kind):
      "“\(kind.rawValue)”只有表头，没有任何数据行；请填入数据，或核对是否放错了文件。"
    case .otherHeadings(let kind, let other):
      "与\(other.sheetText)同为“\(kind.rawValue)”，但表头不同，已一并读取；请核对是否应当合并。"
    case .hiddenRows(let rows):
      "\(rows.rowWords)（共 \(rows.count) 行）在原文件中被隐藏或筛选掉，仍按正常行读取；"
        + "如不应参加，请从文件中删除。"
    case .reducedCopy:
      "这是只含问题行的核对表，不是完整的名录；请把改正写回原文件，并把原文件放回工作文件夹。"
    case .hiddenSheet: "这张工作表在原文件中是隐藏的，仍按正常工作表读取；如不应参加，请删除。"
    case .unknownKind(let word):
      "“表”一列应填\(TableKind.ofWorkFolders.map { "“\($0.rawValue)”" }.joined(separator: "、"))之一，"
        + "现为\(word.quoted)；请改正。"
    case .unknownField(let word, let kind):
      "“字段”一列应填“\(kind.rawValue)”的标准表头，如“\(kind.exampleFields)”，现为\(word.quoted)；请改正。"
    case .missingHeading: "“表头”一列应填本单位文件里的表头，现在是空的；请填写，或删除本行。"
    case .needlessExclusion(let row):
      "\(row.words)不存在，或者没有被拒收，不需要确认剔除；"
        + "请核对文件名、工作表和行号，已经改正的请删除本行。"
    }
  }
}

extension ConversionFailure {
  fileprivate var message: String {
    switch self {
    case .programMissing:
      "转换需要 LibreOffice，这台电脑上没有找到 soffice 命令；请安装（Debian、Ubuntu：apt install libreoffice-calc "
        + "libreoffice-writer），或者用 Excel、WPS 另存为 .xlsx。"
    case .timeout(let seconds): "LibreOffice 转换超过 \(seconds) 秒，已经停止；请用 Excel 或 WPS 打开后另存为 .xlsx。"
    case .refused(let words):
      "LibreOffice 不能转换这个文件，可能有密码、已损坏，或者没有安装 Calc、Writer 组件；请用 Excel 或 WPS 打开后另存为 .xlsx"
        + (words.isEmpty ? "。" : "（技术信息：\(words)）。")
    }
  }
}

extension TableKind {
  /// Some of its standard headings, for messages.
  fileprivate var exampleFields: String {
    AliasTable.embedded.fields(of: self).map(\.rawValue).sorted().prefix(6)
      .joined(separator: "”“")
  }
}

extension CellLocation {
  /// The file and sheet in words, such as 人员.xlsx（人员名录库）.
  fileprivate var sheetText: String { file + (sheet.map { "（\($0)）" } ?? "") }
}
