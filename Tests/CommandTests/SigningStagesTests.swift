import Foundation
import Inspection
import Testing

@testable import choucha

/// What `sign` leaves alone when it refuses.
struct SigningStagesTests {
  /// What a refused signature leaves in an empty work folder.
  private func leftOver(_ keyFile: (URL) throws -> String) throws -> [String] {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "\(UUID())")
    let stick = manager.temporaryDirectory.appending(path: "\(UUID())")
    for url in [folder, stick] {
      try manager.createDirectory(at: url, withIntermediateDirectories: true)
    }
    defer { for url in [folder, stick] { try? manager.removeItem(at: url) } }  // harmless
    let date = try #require(CalendarDate(iso: "2021-03-19"))
    let key = try keyFile(stick)
    #expect(throws: SigningRefusal.self) {
      try Stages(folder: folder.path).sign(keyFile: key, signer: "某局", on: date)
    }
    return try manager.subpathsOfDirectory(atPath: folder.path)
  }

  @Test func `without its stick nothing is written`() throws {
    #expect(try leftOver { $0.appending(path: "office.key").path }.isEmpty)
  }

  @Test func `where there is no ledger nothing is written`() throws {
    let files = try leftOver { stick in
      let path = stick.appending(path: "office.key").path
      _ = try SigningKeyFile.make(at: path)
      return path
    }
    #expect(files.isEmpty)
  }
}
