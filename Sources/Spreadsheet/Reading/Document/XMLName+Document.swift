extension XMLName {
  /// The names of documents (WordprocessingML) for what workbooks and pages have too.
  static let wordprocessingML: [String: XMLName] = [
    "document": .document, "tbl": .sheet, "tr": .row, "trPr": .rowProperties, "hidden": .hidden,
    "gridBefore": .columnsBefore, "tc": .cell, "gridSpan": .columnSpan, "vMerge": .rowSpan,
    "val": .value, "p": .paragraph, "t": .text, "br": .lineBreak, "cr": .lineBreak, "tab": .tab,
    "noBreakHyphen": .hyphen, "del": .deletion, "moveFrom": .deletion, "rt": .alternative,
  ]
}
