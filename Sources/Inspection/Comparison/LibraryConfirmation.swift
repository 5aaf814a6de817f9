internal import Sampling

/// Confirms registry and roster in the ledger (两库确认), seed 002, article 8.
///
/// The event holds both libraries as they are, without a number of a person, and what changed. Every
/// later commitment chains it through `ledger.prev`, and names it while nothing has changed.
package enum LibraryConfirmation {
  /// The subject that tells this signature from others.
  static let subject = "libraries"
  /// The table of what changed.
  static let changesFile = "变化.csv"

  /// Adds the confirmation of today's tables by somebody, and of the changes shown to them; the
  /// name stands on one line.
  /// - Throws: `LibraryProblem.nameMissing`, `DiskFailure`.
  package static func confirm(
    _ changes: LibraryChanges, of inputs: Inputs, by name: String, on date: CalendarDate,
    in ledger: inout Ledger
  ) throws -> LedgerEvent {
    guard !name.folded.isEmpty, name == name.oneLine else { throw LibraryProblem.nameMissing }
    var files = LibrarySnapshot(inputs).files
    files[changesFile] = ChangesForm.table(of: changes).bytes
    return try ledger.append(
      .sign, name: "两库确认",
      fields: [
        "at": date.iso, "by": name.trimmingBlanks, "subject": subject,
        "objects": String(changes.objectCount), "officers": String(changes.officerCount),
      ], files: files)
  }
}

extension LedgerEvent {
  /// Whether it is a confirmation of registry and roster.
  var isLibraryConfirmation: Bool {
    kind == .sign && fields["subject"] == LibraryConfirmation.subject
  }
}

extension DrawStage {
  /// What somebody should know of the libraries before a commitment; nil where they are confirmed
  /// and have not changed since.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package func libraryProblem(in ledger: Ledger) throws -> LibraryProblem? {
    try libraryProblem(on: ledger.state())
  }

  /// The confirmation that a commitment may name; nil where there is none of today's tables.
  /// - Throws: `LibraryProblem` where the office wants one; `LedgerProblem`, `DiskFailure`.
  func confirmedLibraries(on state: LedgerState) throws -> LedgerEvent? {
    guard let problem = try libraryProblem(on: state) else {
      return state.libraryConfirmations.last
    }
    guard problem.severity < .error else { throw problem }
    return nil
  }

  private func libraryProblem(on state: LedgerState) throws -> LibraryProblem? {
    let isRequired = inputs.settings.flag(.librariesConfirmed) ?? false
    guard let event = state.libraryConfirmations.last else {
      return .neverConfirmed(isRequired: isRequired)
    }
    let isSame = LibrarySnapshot(inputs).digests.allSatisfy { event.files[$0] == $1 }
    return isSame ? nil : .changedSince(event.label.folder, isRequired: isRequired)
  }
}
