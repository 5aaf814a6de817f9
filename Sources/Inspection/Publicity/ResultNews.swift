/// What of a draw's results is public from now on, before the ledger has it (待公示的结果).
struct ResultNews {
  /// The event's name.
  let name: String
  /// The pairs of `event.txt` that are its own.
  let fields: [String: String]
  /// Its files by name.
  let files: [String: [UInt8]]
}
