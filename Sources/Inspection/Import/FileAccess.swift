internal import Spreadsheet

/// How files are opened (读取方式): up to which limits, and with whose help those of other programs.
package struct FileAccess: Sendable {
  /// A file that was opened.
  struct Opened {
    /// The file.
    let file: SpreadsheetFile
    /// The note that it was converted first; nil for most files.
    var notice: ImportProblem?
  }

  /// What is read at most.
  private(set) var limits = ReadLimits()
  /// Converts files of other programs; nil unless somebody asked for it.
  private(set) var converter: Conversion.Converter?

  /// How much memory the program shall get along with, about.
  private(set) var memory = MemorySize.usual

  /// What ends the program when a file that takes what memory shall not hold can't be read back.
  package var lose: @Sendable (DiskFailure) -> Never = TextRoom.trap

  /// Whether web pages and XML files under their own names are read as well.
  var readsMarkup = false

  /// Opens files within the default limits.
  package init() {}

  /// Opens files within limits that a user set, each as `rows=20000000`, and memory, as `256M`.
  ///
  /// - Throws: `LimitMistake`.
  package init(
    limits settings: [String], memory: String? = nil, converter: Conversion.Converter? = nil
  ) throws(LimitMistake) {
    self.converter = converter
    if let memory { self.memory = try MemorySize(memory) }
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw .malformed(setting) }
      let quantity = ReadError.Quantity.allCases.first { $0.name == parts[0] }
      guard let quantity else { throw .unknownName(String(parts[0])) }
      guard let value = Int(parts[1]), (1...quantity.maximum).contains(value) else {
        throw .badNumber(String(parts[1]), name: quantity.name, maximum: quantity.maximum)
      }
      limits[quantity] = value
    }
  }

  /// What texts of objects may take: a thirty-second of the memory; the rest is for columns of
  /// numbers, ids, and what is being read or written.
  func room(in folder: String) -> TextRoom {
    TextRoom(bytes: memory.bytes / 32, folder: folder, lose: lose)
  }

  /// Every limit's name, what it counts and its default, one a line (上限一览).
  package static var limitLines: [String] {
    let (limits, rows) = (ReadLimits(), ReadError.Quantity.rows)
    return ReadError.Quantity.allCases.map { quantity in
      let sheets = quantity == rows ? "（工作表 \(limits.worksheetRows)）" : ""
      return "\(quantity.name)：\(quantity.words)，默认 \(limits[quantity])\(sheets)"
    }
  }

  /// Opens a file, converted first where that is needed and wanted.
  ///
  /// Messages call it by `name`; nil for the last part of its path.
  /// - Throws: `ImportProblem`.
  func open(_ path: String, named name: String? = nil) throws(ImportProblem) -> Opened {
    if let file = Self.lockedFile(of: path) { throw .lockFile(of: file) }
    let name = name ?? path.split(separator: "/").last.map(String.init) ?? path
    do {
      return Opened(
        file: try SpreadsheetFile.open(
          path: path, named: name, limits: limits, readsMarkup: readsMarkup))
    } catch {
      guard let converter, case .unsupportedFormat(let format) = error,
        let fileExtension = format.convertibleExtension
      else { throw .unreadableFile(error) }
      return try converted(path, named: name, fileExtension, by: converter)
    }
  }

  private func converted(
    _ path: String, named name: String, _ fileExtension: String, by converter: Conversion.Converter
  ) throws(ImportProblem) -> Opened {
    let conversion: Conversion
    do {
      conversion = try converter(path, fileExtension, fileExtension == "doc" ? .docx : .xlsx)
    } catch {
      throw .failedConversion(error)
    }
    // An open file is read to its end though its name is gone; a leftover does no harm.
    defer { try? Disk.remove(conversion.folder) }
    do {
      let file = try SpreadsheetFile.open(path: conversion.path, named: name, limits: limits)
      return Opened(file: file, notice: .convertedFile(by: conversion.program))
    } catch {
      throw .unreadableFile(error)
    }
  }

  /// The file that a lock file's name marks as open: `~$` of Office, `.~` of WPS, `.~lock.` and `#`
  /// of LibreOffice; nil for other names.
  ///
  /// Word puts `~$` in the place of a longer name's first two characters.
  static func lockedFile(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    for opening in ["~$", ".~lock.", ".~"] where name.hasPrefix(opening) {
      let rest = name.dropFirst(opening.count)
      return String(opening == ".~lock." && rest.hasSuffix("#") ? rest.dropLast() : rest)
    }
    return nil
  }
}
