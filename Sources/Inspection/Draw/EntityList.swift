internal import Sampling

/// The drawn entities or the reserves as people read them (名单), beside the exact documents.
///
/// No telephone numbers: a ledger is shown to anybody who wants to check it.
struct EntityList {
  /// The name of the list of the drawn.
  static let drawn = "名单.csv"
  /// The name of the list of the reserves.
  static let reserves = "候补.csv"

  private let document: ResultDocument
  private let entities: KnownEntities
  private let labels: [Code: String]
  private let order: BatchOrder?
  private let hasOwnColumns: Bool

  /// Lists the lines of a document in their order.
  /// - Parameters:
  ///   - document: The drawn or the reserves.
  ///   - entities: Those of the registry that the document names.
  ///   - labels: The label of each stratum's code.
  ///   - order: The batches; nil where the task has none.
  init(
    _ document: ResultDocument, entities: KnownEntities, labels: [Code: String],
    order: BatchOrder? = nil
  ) {
    (self.document, self.entities, self.labels, self.order) = (document, entities, labels, order)
    hasOwnColumns = document.lines.contains { entities.hasOwnColumns($0.ticket.id) }
  }

  /// The list.
  var table: FieldTable {
    var table = FieldTable(heading: heading, room: document.lines.count)
    forEachRow { table.append($0) }
    return table
  }

  /// The same as a file, of which memory holds a piece.
  var content: FileContent { FileContent(heading: heading, rows: forEachRow) }

  private var heading: [String] {
    Self.heading + (hasOwnColumns ? [Self.ownColumns] : [])
      + (order == nil ? [] : BatchOrder.names)
  }

  private func forEachRow(_ body: ([String]) throws -> Void) rethrows {
    for (index, line) in document.lines.enumerated() {
      let entity = entities[line.ticket.id]
      try body(
        [String(index + 1), labels[line.stratum] ?? line.stratum.text, line.ticket.id.text]
          + Self.words(entity, ticket: line.ticket)
          + (hasOwnColumns ? [entity?.ownWords ?? ""] : [])
          + (order?.fields(of: line.ticket.id.text).map(\.value) ?? []))
    }
  }

  private static func words(_ entity: Entity?, ticket: Ticket) -> [String] {
    [
      entity?.name ?? "", entity?.code ?? "", entity?.address ?? "",
      entity?.legalRepresentative ?? "", entity?.station ?? "", entity?.riskWords ?? "",
      ticket.number.hex, entity?.type ?? "", entity?.industry ?? "", entity?.status.word ?? "",
    ]
  }

  /// The column for what a special registry says of its objects besides (对象信息).
  static let ownColumns = "对象信息"

  private static let heading = [
    "抽取顺位", "分层", "编号", "检查对象名称", "统一社会信用代码/注册号", "住所", "法定代表人", "管辖单位", "信用风险等级", "抽取号码",
    "市场主体类型", "行业", "登记状态",
  ]
}

extension Entity {
  /// The risk class as people read it: `A类`, empty when there is none.
  var riskWords: String { riskClass == "U" ? "" : riskClass + "类" }
}
