extension String {
  /// The text in quotation marks as a message shows it, 空白 where there is none (引用).
  var quoted: String { isEmpty ? "空白" : "“\(self)”" }
}
