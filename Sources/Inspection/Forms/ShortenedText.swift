import Spreadsheet

/// Texts that are longer than a cell of a workbook may be (超长文字): the workbook has their beginnings,
/// the CSV file has them whole.
struct ShortenedText: Problem {
  /// How many cells of the file hold the beginning of a text only.
  let count: Int

  /// The stable code.
  var code: String { "F103" }
  /// The CSV file holds everything, so nothing stops.
  var severity: Severity { .warning }
  /// The Chinese sentence.
  var message: String {
    "本表共有 \(count) 格内容超过一个单元格的上限 \(SheetWriter.textLimit) 字，工作簿中只写了前面的部分；"
      + "同名 CSV 中的内容是完整的，请以 CSV 为准，或者在原表中缩短内容。"
  }
}
