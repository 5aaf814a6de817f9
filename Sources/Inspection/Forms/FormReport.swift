/// What writing forms came to (出表结果).
package struct FormReport: Sendable {
  /// The names of the files written, in the order in which they were.
  package internal(set) var names: [String] = []
  /// The names, within 旧版, of edited workbooks that were put aside.
  package internal(set) var movedNames: [String] = []
  /// What is worth a look before printing, such as a text that can't be seen as a whole.
  package internal(set) var diagnostics: [Diagnostic] = []

  /// Adds what was written after it.
  mutating func append(_ next: FormReport) {
    names += next.names
    movedNames += next.movedNames
    diagnostics += next.diagnostics
  }
}
