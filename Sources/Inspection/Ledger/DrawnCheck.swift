package import Sampling

/// A check on the list of a draw (抽查对象): as it was drawn, with the team that stands now.
package struct DrawnCheck: Sendable {
  /// The line by which it came on the list.
  package let line: ResultDocument.Line
  /// Its number on the list of the whole task, from 1 and never given twice (抽取顺位).
  package let number: Int
  private let origin: Origin
  /// The inspector of each place; empty until they are assigned.
  package internal(set) var team: [CanonicalID] = []

  /// What checks of one event have in common, held once: a province has hundreds of thousands.
  private final class Origin: Sendable {
    let event: LedgerEvent
    init(_ event: LedgerEvent) { self.event = event }
  }

  private init(line: ResultDocument.Line, number: Int, origin: Origin) {
    (self.line, self.number, self.origin) = (line, number, origin)
  }

  /// Checks without teams for the lines of an event, with numbers from a first one on.
  static func checks(
    for lines: [ResultDocument.Line], from first: Int, by event: LedgerEvent
  ) -> [DrawnCheck] {
    let origin = Origin(event)
    return zip(first..., lines).map { DrawnCheck(line: $1, number: $0, origin: origin) }
  }

  /// The event that brought it: the result, a refill or extension, or an addition.
  package var event: LedgerEvent { origin.event }

  /// The entity.
  package var id: CanonicalID { line.ticket.id }
}
