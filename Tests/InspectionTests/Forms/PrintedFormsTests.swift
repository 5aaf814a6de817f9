import Foundation
import Spreadsheet
import Testing

@testable import Inspection

private let canPrint = ["soffice", "pdftotext"].allSatisfy {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
}

/// What LibreOffice prints; skipped where it isn't installed.
@Suite(.enabled(if: canPrint)) struct PrintedFormsTests {
  @Test func `every value of the CSV files is printed`() throws {
    let forms = try WrittenForms([SampleRecord.record()])
    let pages = try print(forms, options: ["-raw"])
    for form in forms.names where form.hasSuffix(".csv") {
      let own = pages.filter { $0.key.hasPrefix(form.dropLast(4)) }.map(\.value)
      let printed = own.joined().filter { !$0.isWhitespace }
      for value in try forms.values(form) { #expect(printed.contains(value), "\(form)") }
      #expect(!printed.contains("###") && !printed.contains("{"))
    }
  }

  /// Text that a row is too low for runs into that of its neighbours.
  @Test func `no row is too low for its text`() throws {
    let forms = try WrittenForms([SampleRecord.record()])
    for (name, pages) in try print(forms, options: ["-bbox"]) {
      for page in pages.split(separator: "<page ").dropFirst() {
        let words = words(on: page)
        #expect(words.count > 30)
        for (index, word) in words.enumerated() {
          let hit = words[..<index].first(where: word.overlaps)
          #expect(hit == nil, "\(name): \(word.text) \(hit?.text ?? "")")
        }
      }
    }
  }

  private struct Word {
    let text: Substring
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>

    /// Boxes of neighbouring lines touch; a third of a line's height is too much.
    func overlaps(_ other: Word) -> Bool {
      let width = min(x.upperBound, other.x.upperBound) - max(x.lowerBound, other.x.lowerBound)
      let height = min(y.upperBound, other.y.upperBound) - max(y.lowerBound, other.y.lowerBound)
      return width > 1 && height > (y.upperBound - y.lowerBound) / 3
    }
  }

  private func words(on page: Substring) -> [Word] {
    let pattern = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</
    return page.matches(of: pattern).compactMap { match in
      let numbers = [match.1, match.2, match.3, match.4].compactMap { Double($0) }
      guard numbers.count == 4 else { return nil }
      return Word(text: match.5, x: numbers[0]...numbers[2], y: numbers[1]...numbers[3])
    }
  }

  /// The text of each workbook's pages, by the workbook's name.
  private func print(_ forms: WrittenForms, options: [String]) throws -> [String: String] {
    let names = forms.names.filter { $0.hasSuffix(".xlsx") }.map { $0.dropLast(5) }
    try run(
      "soffice",
      [
        "-env:UserInstallation=file://\(forms.folder)/profile", "--headless", "--convert-to", "pdf",
        "--outdir", forms.folder,
      ] + names.map { "\(forms.folder)/\($0).xlsx" })
    var pages: [String: String] = [:]
    for name in names {
      let file = "\(forms.folder)/\(name)"
      try run("pdftotext", options + [file + ".pdf", file + ".txt"])
      pages[String(name)] = try String(contentsOfFile: file + ".txt", encoding: .utf8)
    }
    return pages
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/" + program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
