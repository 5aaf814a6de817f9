/// Whom an object may ask about its check, as a commit event freezes it (联系.csv).
struct ContactPaper {
  /// The table of two columns.
  let table: FieldTable

  /// Takes it from an office's settings; nil where they name nobody.
  init?(_ settings: Settings) {
    let pairs = [Setting.contact, .contactPhone].map {
      DrawRecord.Field($0.rawValue, settings.text($0) ?? "")
    }
    guard pairs.contains(where: { !$0.value.isEmpty }) else { return nil }
    table = FieldTable(pairs: pairs)
  }
}
