/// A box to tick before a choice on paper (选框): `☑` for what was chosen, `□` for what wasn't.
enum TickBox {
  /// How a placeholder asks for one.
  static let empty: Character = "□"
  private static let ticked: Character = "☑"

  /// The choice behind its box; a value may name several choices.
  static func write(_ value: String, choice: String) -> String {
    let isChosen = value == choice || value.split { "、，,；;\n".contains($0) }.contains(choice[...])
    return String(isChosen ? ticked : empty) + choice
  }
}
