extension UnreadableCell {
  var message: String {
    switch self {
    case .errorValue(let text): "本格是公式错误“\(text)”，没有内容可读；请改成应有的内容。"
    case .tooNarrow: "本格只有“####”：导出时列太窄，内容没有导出；请在原文件中加宽这一列，重新导出。"
    case .formula: "本格的公式没有计算结果；请在 Excel 或 WPS 中打开文件并保存，再重新导入。"
    case .picture: "本格是一张图片，没有文字可读；请把图片上的内容写成文字。"
    case .ditto: "本格写的是“同上”，但这一列不能照抄上一行，或者上一行没有内容；请写出完整内容。"
    }
  }
}
