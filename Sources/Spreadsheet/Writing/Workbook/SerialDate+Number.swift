extension SerialDate {
  /// The serial number that workbooks store, in the calendar of 1900, exact to a millisecond.
  var serialNumber: String {
    let days = seconds / 86_400
    let time = seconds % 86_400
    guard time > 0 else { return String(days) }
    // Eleven decimals of a day are finer than a microsecond.
    let fraction = String(100_000_000_000 + time * 100_000_000_000 / 86_400).dropFirst()
    return "\(days).\(fraction)"
  }
}
