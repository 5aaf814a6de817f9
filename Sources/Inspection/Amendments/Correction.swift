internal import Sampling

/// A field of a published result that was wrong (更正内容).
package struct Correction: Sendable {
  /// The number of the event whose content is corrected.
  let event: Int
  /// The object: a code, an id or a unique name.
  let object: String
  /// Which field of the result.
  let field: String
  /// What it said.
  let old: String
  /// What it should say.
  let new: String

  /// Describes a correction.
  /// - Parameters:
  ///   - event: The number of the event whose content is corrected.
  ///   - object: The object: a code, an id or a unique name.
  ///   - field: Which field of the result.
  ///   - old: What it said.
  ///   - new: What it should say.
  /// - Throws: `AmendmentRefusal.nothingCorrected` where field or new value are empty, or nothing
  ///   changes.
  package init(
    of event: Int, object: String, field: String, from old: String, to new: String
  ) throws(AmendmentRefusal) {
    guard !field.folded.isEmpty, !new.folded.isEmpty, old != new else { throw .nothingCorrected }
    self.event = event
    self.object = object
    self.field = field
    self.old = old
    self.new = new
  }

  /// The table of the event.
  func table(of id: CanonicalID) -> FieldTable {
    FieldTable(heading: CorrectionList.heading, rows: [[id.text, field, old, new]])
  }
}
