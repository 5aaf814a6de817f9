@testable import Inspection

extension HorrorFolder {
  /// Folders in which something is missing, each for itself (缺少内容的文件夹).
  static let incomplete: [HorrorFolder] = [
    HorrorFolder(
      "缺表", base: [.registry, .settings], findings: ["I107", "I107", "I107"], []),
    HorrorFolder(
      "空计划", base: [.registry, .roster, .checklist, .settings],
      [
        HorrorFile(
          name: "plan with headings only", story: "计划只有表头", file: "计划.csv", kind: .plan,
          findings: [.init("I116", .file), .init("I411", .heading(nil))], values: []
        ) { ($0.headings.joined(separator: ",") + "\r\n").markedUTF8 }
      ]),
    HorrorFolder(
      "无年度", base: [.registry, .roster, .checklist],
      [
        HorrorSheet(
          "计划.csv", .plan,
          [
            .refused(
              "I405", .period, "months without a year", "标题和设置都没有年度，实施时间只写月份",
              [.period: "3月—5月"])
          ])
      ]),
  ]
}
