import Foundation
import Spreadsheet
import Testing

@testable import Inspection

private let canPrint = ["soffice", "pdftotext"].allSatisfy {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
}

/// What LibreOffice prints; skipped where it isn't installed.
@Suite(.enabled(if: canPrint)) struct PrintedFormsTests {
  @Test func `every value of the CSV files is printed whole`() throws {
    let forms = try WrittenForms([SampleRecord.record()])
    let workbooks = forms.names.filter { $0.hasSuffix(".xlsx") }
    try run(
      "soffice",
      [
        "-env:UserInstallation=file://\(forms.folder)/profile", "--headless", "--convert-to", "pdf",
        "--outdir", forms.folder,
      ] + workbooks.map { forms.folder + "/" + $0 })
    for form in forms.names where form.hasSuffix(".csv") {
      let own = workbooks.filter { $0.hasPrefix(form.dropLast(4)) }
      let pages = try own.map { try text(of: forms.folder + "/" + $0.dropLast(5) + ".pdf") }
      let printed = pages.joined()
      for value in try forms.values(form) { #expect(printed.contains(value), "\(form)") }
      #expect(!printed.contains("###") && !printed.contains("{"))
    }
  }

  private func text(of pdf: String) throws -> String {
    let file = pdf + ".txt"
    try run("pdftotext", ["-raw", pdf, file])
    return try String(contentsOfFile: file, encoding: .utf8).filter { !$0.isWhitespace }
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
