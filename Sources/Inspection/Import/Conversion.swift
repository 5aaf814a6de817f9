/// What a program made of a file that isn't read itself (格式转换).
package struct Conversion: Sendable {
  /// The kinds of files that a program is asked for, by their extension.
  package enum Target: String, Sendable {
    /// A workbook.
    case xlsx
    /// A document with tables.
    case docx
  }

  /// The file that was made; it stands in a folder of its own, which the reader removes.
  package let path: String
  /// The folder.
  package let folder: String
  /// The program and its version, such as `LibreOffice 7.4.7.2`.
  package let program: String

  /// Tells what was made, where, and by which program.
  package init(path: String, folder: String, program: String) {
    (self.path, self.folder, self.program) = (path, folder, program)
  }

  /// Has a copy of a file converted; the extension is that of its content.
  package typealias Converter =
    @Sendable (_ path: String, _ fileExtension: String, _ target: Target) throws(ConversionFailure)
    -> Conversion
}

/// Why a file could not be converted (转换失败).
package enum ConversionFailure: Error, Hashable {
  /// No program for it is installed.
  case programMissing
  /// The program took longer than this many seconds.
  case timeout(seconds: Int)
  /// The program made nothing of it; what it said, in its own words.
  case refused(String)
}
