/// What writing forms came to (出表结果).
package struct FormReport: Sendable {
  /// The names of the files written, in the order in which they were.
  package internal(set) var names: [String] = []
  /// What is worth a look before printing, such as a text that can't be seen as a whole.
  package internal(set) var diagnostics: [Diagnostic] = []
}
