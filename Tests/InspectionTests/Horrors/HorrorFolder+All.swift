extension HorrorFolder {
  /// Every folder; the first has room for all damage that doesn't disturb its neighbours.
  static let all: [HorrorFolder] = [
    HorrorFolder(
      "工作文件夹",
      [codes, codesAsText] as [any HorrorSource] + HorrorFile.texts + HorrorFile.refusedTexts
        + HorrorFile.workbooks + HorrorFile.refusedFiles + HorrorFile.skippedFiles)
  ]
}
