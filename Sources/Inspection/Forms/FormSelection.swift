/// Which forms are to be written (所要的表格): all of them, or those that somebody named.
package struct FormSelection: Sendable {
  /// The names of the files, without task and ending; nil for all.
  private let names: Set<String>?

  /// Every form that a ledger gives by itself: all but the two lists, whose rows stand in other forms.
  package static let all = FormSelection(names: nil)

  private init(names: Set<String>?) { self.names = names }

  /// Reads names separated by commas: `list`, `summary`, or the forms' own.
  ///
  /// - Throws: `FormSelectionMistake`.
  package init(_ text: String) throws(FormSelectionMistake) {
    var names: Set<String> = []
    for word in text.split(whereSeparator: { ",，、".contains($0) }) {
      let name = String(word).trimmingBlanks
      guard let form = Self.words[name] ?? Self.formNames.first(where: { $0 == name }) else {
        throw .unknown(name, known: Self.knownNames)
      }
      names.insert(form)
    }
    guard !names.isEmpty else { throw .nothing(known: Self.knownNames) }
    self.names = names
  }

  /// Whether somebody named the forms.
  package var isNarrowed: Bool { names != nil }

  /// Whether a form is to be written.
  func contains(_ kind: FormKind) -> Bool { names?.contains(kind.rawValue) ?? true }

  /// Whether any of several forms is to be written.
  func contains(anyOf kinds: [FormKind]) -> Bool { kinds.contains(where: contains) }

  /// Whether a list was asked for by its name.
  func asks(for list: String) -> Bool { names?.contains(list) ?? false }

  /// The names of the forms of one task each, as far as they are asked for, without the visits'.
  var taskFormNames: [String] { ([.slip] + TaskForm.kinds).filter(contains).map(\.rawValue) }

  /// Whether any form is asked for, besides the lists.
  var asksForForms: Bool { contains(anyOf: Self.forms) }

  /// Whether any list is asked for.
  var asksForLists: Bool { Self.words.values.contains(where: asks) }

  private static let words = ["list": DrawnList.name, "summary": DrawnCounts.name]

  private static let forms =
    VisitPapers.kinds + [.slip, .taskTable, .summary] + Forms.planKinds + TaskForm.kinds

  private static let formNames = [DrawnList.name, DrawnCounts.name] + forms.map(\.rawValue)

  private static var knownNames: [String] { words.keys.sorted() + formNames }
}

/// What is wrong with the names of forms (表格名称有误).
package enum FormSelectionMistake: Error, Hashable {
  /// No name at all.
  case nothing(known: [String])
  /// No form has this name.
  case unknown(String, known: [String])

  /// The Chinese sentence.
  package var message: String {
    switch self {
    case .nothing(let known): "--only 后面没有表格名称；可以写：\(known.joined(separator: "、"))。"
    case .unknown(let name, let known):
      "--only 没有名为\(name.quoted)的表格；可以写（用逗号隔开）：\(known.joined(separator: "、"))。"
    }
  }
}
