extension HorrorFolder {
  /// Every folder; the first has room for all damage that doesn't disturb its neighbours.
  static let all: [HorrorFolder] =
    [HorrorFolder("工作文件夹", sheets + files)] + incomplete + contradictory

  private static let sheets: [any HorrorSource] =
    [HorrorSheet.codes, .codesAsText, .words, .dates, .officers, .tasks, .items]
    + HorrorSheet.optionals

  private static let files: [any HorrorSource] =
    HorrorFile.texts + HorrorFile.refusedTexts + HorrorFile.workbooks + HorrorFile.markup
    + HorrorFile.refusedFiles
    + HorrorFile.skippedFiles + HorrorFile.structures + HorrorFile.layouts
}
