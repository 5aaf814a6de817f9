package import Sampling

/// A check on the list of a draw (抽查对象): as it was drawn, with the team that stands now.
package struct DrawnCheck: Sendable {
  /// The line by which it came on the list.
  package let line: ResultDocument.Line
  /// Its number on the list of the whole task, from 1 and never given twice (抽取顺位).
  package let number: Int
  /// The event that brought it: the result, a refill or extension, or an addition.
  package let event: LedgerEvent
  /// The inspector of each place; empty until they are assigned.
  package internal(set) var team: [CanonicalID] = []

  /// A check without a team.
  init(line: ResultDocument.Line, number: Int, event: LedgerEvent) {
    self.number = number
    self.line = line
    self.event = event
  }

  /// The entity.
  package var id: CanonicalID { line.ticket.id }
}
