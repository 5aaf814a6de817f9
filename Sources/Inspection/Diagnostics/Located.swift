/// A problem thrown together with the place it stands at.
struct Located<Cause: Problem>: Error {
  /// The problem.
  let cause: Cause
  /// Where it stands.
  let location: CellLocation

  /// Makes a located problem.
  init(_ cause: Cause, at location: CellLocation) {
    self.cause = cause
    self.location = location
  }

  /// The same as a diagnostic, to be collected with others.
  var diagnostic: Diagnostic { Diagnostic(cause, at: location) }
}
