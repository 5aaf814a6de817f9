internal import Sampling

/// Reads the office's settings (设置).
package enum SettingsImporter {
  /// The settings of all tables.
  ///
  /// A value that its setting doesn't allow is rejected at its cell, so
  /// that the typed readers of `Settings` never meet one.
  package static func settings(of tables: [HeadedTable], log: inout ImportLog) -> Settings {
    var settings = Settings()
    for table in tables {
      for row in table.dataRows {
        var reading = RowReading(examined: row, of: table)
        let value = reading.percentage(.value)
        if value.text.isEmpty, !reading.text(.setting).isEmpty {
          log.ignore(reading, as: .blank)
          continue
        }
        let key = key(of: &reading, value: value, beside: settings)
        if log.settle(reading) { settings.values[key] = value }
      }
    }
    return settings
  }

  private static func key(
    of reading: inout RowReading, value: LocatedText, beside settings: Settings
  ) -> String {
    let name = reading.text(.setting)
    let key = name.headingKey
    if name.isEmpty {
      reading.report(SettingProblem.missingName, at: .setting)
    } else if let other = settings.values[key], other.text != value.text {
      reading.report(SettingProblem.contradiction(name, other: other.location), at: .value)
    } else if let setting = Setting(heading: name) {
      if !setting.kind.allows(value.text) {
        reading.report(SettingProblem.badValue(setting, value.text), at: .value)
      }
    } else {
      reading.report(SettingProblem.unknown(name), at: .setting)
    }
    return key
  }
}

extension Setting.Kind {
  /// Whether a value is one of this kind.
  func allows(_ text: String) -> Bool {
    switch self {
    case .text: true
    case .integer(let range): Int(written: text).map(range.contains) ?? false
    case .percent: Int(percent: text) != nil
    case .ratio: Ratio(setting: text) != nil
    case .flag: Bool(written: text) != nil
    case .yearDay: YearDay(text) != nil
    case .day: WrittenDate(text)?.lastDay != nil
    case .dayCount: DayCount(written: text) != nil
    case .keys: [PublicKey](written: text) != nil
    case .list: !WrittenList.values(in: text).isEmpty
    case .choice(let words): words.contains(text)
    }
  }
}
