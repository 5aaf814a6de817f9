internal import Sampling

/// A package on its way to another office (待发材料包).
///
/// ```
/// 任务1-01-城东县局/
///   说明.txt                what it is and what to do
///   抽查事项.csv  抽查名单.csv
///   抽查情况记录表.xlsx  .csv   to print, once there is a list; also 专项检查记录表, 检查通知书, 预查比对表
///   凭证/                   the proofs that choucha reads, with their SHA256SUMS
/// ```
package struct OutgoingPackage: Sendable {
  /// The folder of the proofs.
  static let proofsFolder = "凭证"

  /// The folder's name; the second half of one package has another name than the first.
  package let name: String
  /// What people read.
  package let record: OfficeRecord
  /// The proofs by name.
  let proofs: [String: [UInt8]]
  /// The office's part of the draw, of which record forms are printed; nil where none go along.
  let forms: DrawRecord?

  /// Makes a package.
  init(
    name: String, record: OfficeRecord, proofs: [String: [UInt8]], forms: DrawRecord? = nil
  ) {
    self.name = "\(name)-\(record.list == nil ? "承诺" : "名单")"
    self.record = record
    self.proofs = proofs
    self.forms = forms
  }

  /// The files for people.
  var papers: [String: [UInt8]] {
    var papers = [
      "说明.txt": Array(note.utf8), "抽查事项.csv": record.items.bytes,
    ]
    papers["抽查名单.csv"] = record.list?.bytes
    return papers
  }

  private var note: String {
    let list = record.count.map { "抽查名单 \($0) 户" } ?? "名单尚未抽取，本包只有承诺"
    let lines = [
      record.isTest ? VerificationReport.testHeading : nil,
      "任务：\(record.task)",
      "承办单位：\(record.office)　检查对象 \(record.frameCount) 户　\(list)",
      "种子来源：\(record.event)",
      "凭证文件夹请原样保存，不要改动；收到的单位运行：",
      "  choucha receive 工作文件夹 本文件夹    （下发的材料）",
      "  choucha collect 工作文件夹 本文件夹    （上报的材料）",
      forms == nil ? nil : "抽查情况记录表等随行表格按名单逐户印好，检查人员由承办单位选派后填写。",
      record.list == nil ? "下发单位公布种子之前，请先承诺人员并上报，选派才算公开可信。" : nil,
    ]
    return lines.compactMap(\.self).map { $0 + "\n" }.joined()
  }
}
