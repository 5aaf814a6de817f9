internal import Sampling

/// The events that a paper is made from, in words (台账依据): number and head can be compared with the
/// ledger.
extension LedgerState {
  /// All events of this state.
  var basis: String { Self.basis(eventCount: number, head: head.hex) }

  /// Some events and the head after them.
  static func basis(eventCount: Int, head: String) -> String {
    "台账第 1 至第 \(eventCount) 号事件，链头 \(head)"
  }
}
