/// What a code means, as frozen in `codes.csv` (冻结的代码).
package struct CodeRow: FrozenRow {
  /// What the code is for, such as `stratum`, `status` or `unit`.
  package let kind: String
  /// The code.
  package let code: String
  /// Its meaning in words.
  package let label: String

  /// Makes a row.
  package init(
    kind: String, code: String, label: String
  ) {
    self.kind = kind
    self.code = code
    self.label = label
  }

  package static let table = "codes"
  package static let heading = ["kind", "code", "label"]

  package init?(_ values: [String]) {
    self.init(
      kind: values[0], code: values[1], label: values[2])
  }

  package var values: [String] { [kind, code, label] }
}
