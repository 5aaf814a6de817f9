import Foundation
import Inspection
import Testing

@testable import choucha

/// The conversion, with a script in the place of the office program.
struct LibreOfficeTests {
  /// A folder for one test that holds a file to convert and a program, and is removed in the end.
  private final class Place: Sendable {
    let folder: URL
    var original: String { folder.appending(path: "名录.xls").path }

    init(script: String) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("旧".utf8).write(to: URL(filePath: original))
      let program = folder.appending(path: "soffice")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: program.path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func convert(
      seconds: Int = 60, to target: Conversion.Target = .xlsx
    ) throws(ConversionFailure) -> Conversion {
      try LibreOffice(searchPath: "/nonexistent:\(folder.path):/usr/bin:/bin", seconds: seconds)
        .convert(path: original, fileExtension: "xls", target: target)
    }
  }

  /// Does what the program does: `--convert-to xlsx --outdir FOLDER FILE`.
  private static let converting = """
    case "$2" in --version) echo "LibreOffice 9.8.7 0(Build:1)"; exit;; esac
    echo "$@" "$HOME" > "$(dirname "$9")/arguments.txt"
    mkdir -p "$8"; cp "$9" "$8/input.$6"; echo gone > "$9"
    """

  @Test func `a copy is converted and the program named`() throws {
    let place = try Place(script: Self.converting)
    let conversion = try place.convert()
    defer { try? FileManager.default.removeItem(atPath: conversion.folder) }
    #expect(conversion.program == "LibreOffice 9.8.7")
    #expect(conversion.path.hasPrefix(conversion.folder + "/"))
    #expect(conversion.path.hasSuffix(".xlsx"))
    #expect(try String(contentsOfFile: conversion.path, encoding: .utf8) == "旧")
    #expect(try String(contentsOfFile: place.original, encoding: .utf8) == "旧")
    let attributes = try FileManager.default.attributesOfItem(atPath: conversion.folder)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
  }

  @Test func `a relative link is followed`() throws {
    let place = try Place(script: Self.converting)
    let target = place.folder.appending(path: "原件.xls")
    try FileManager.default.moveItem(at: URL(filePath: place.original), to: target)
    try FileManager.default.createSymbolicLink(
      atPath: place.original, withDestinationPath: "原件.xls")
    let conversion = try place.convert()
    defer { try? FileManager.default.removeItem(atPath: conversion.folder) }
    #expect(try String(contentsOfFile: conversion.path, encoding: .utf8) == "旧")
    #expect(try String(contentsOf: target, encoding: .utf8) == "旧")
  }

  @Test func `the program runs without a window, in a profile without macros`() throws {
    let conversion = try Place(script: Self.converting).convert(to: .docx)
    defer { try? FileManager.default.removeItem(atPath: conversion.folder) }
    let arguments = try String(
      contentsOfFile: conversion.folder + "/arguments.txt", encoding: .utf8)
    #expect(arguments.contains("-env:UserInstallation=file://\(conversion.folder)/profile"))
    #expect(arguments.contains("--headless --norestore --nolockcheck --convert-to docx"))
    #expect(arguments.hasSuffix(" \(conversion.folder)\n"))
    let settings = try String(
      contentsOfFile: conversion.folder + "/profile/user/registrymodifications.xcu",
      encoding: .utf8)
    #expect(settings.contains(#""DisableMacrosExecution" oor:op="fuse"><value>true"#))
  }

  @Test func `what the program says is told when it makes nothing`() throws {
    let place = try Place(script: "echo 'Error: source file'; echo 'could not be loaded' >&2")
    let failure = ConversionFailure.refused("Error: source file could not be loaded")
    #expect(throws: failure) { try place.convert() }
  }

  @Test func `a program that doesn't end is ended`() throws {
    let place = try Place(script: "sleep 600 & wait")
    #expect(throws: ConversionFailure.timeout(seconds: 0)) { try place.convert(seconds: 0) }
  }

  @Test func `without the program there is no conversion`() {
    #expect(throws: ConversionFailure.programMissing) {
      try LibreOffice(searchPath: "/nonexistent").convert(
        path: "/名录.xls", fileExtension: "xls", target: .xlsx)
    }
  }
}
