import Foundation
import Testing

@testable import Inspection

@Suite struct OutputFolderTests {
  private func files(in folder: String) throws -> [String: Data] {
    let root = "\(folder)/\(OutputFolder.name)"
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root)
    where try Disk.kind(of: "\(root)/\(path)") == .file {
      files[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
    }
    return files
  }

  private func withForms(_ body: (String, DrawRecord) throws -> Void) throws {
    try Samples.withFolder { folder in
      let record = SampleRecord.record()
      _ = try OutputFolder(folder).write([record])
      try body(folder, record)
    }
  }

  @Test func `writing again changes nothing`() throws {
    try withForms { folder, record in
      let before = try files(in: folder)
      #expect(try Set(OutputFolder(folder).write([record]).names) == Set(before.keys))
      #expect(try files(in: folder) == before)
    }
  }

  @Test func `a filled form is kept under another name, every time`() throws {
    try withForms { folder, record in
      let form = try #require(files(in: folder).keys.filter { $0.hasPrefix("任务") }.min())
      let path = "\(folder)/\(OutputFolder.name)/\(form)"
      let fresh = FileManager.default.contents(atPath: path)
      for round in 1...2 {
        let filled = Data("已填写 \(round)".utf8)
        try filled.write(to: URL(filePath: path))
        _ = try OutputFolder(folder).write([record])
        #expect(try files(in: folder)["旧版/\(round)-\(form)"] == filled)
        #expect(FileManager.default.contents(atPath: path) == fresh)
      }
    }
  }

  @Test func `forms of a draw that is void now are put aside`() throws {
    try withForms { folder, _ in
      let before = try files(in: folder)
      _ = try OutputFolder(folder).write([])
      let after = try files(in: folder)
      #expect(after.keys.allSatisfy { !$0.hasPrefix("任务") })
      for (name, bytes) in before where name.hasPrefix("任务") {
        #expect(after["旧版/1-\(name)"] == bytes)
      }
    }
  }

  @Test func `what an interrupted run left behind is cleared away`() throws {
    try withForms { folder, record in
      let before = try files(in: folder)
      let left = URL(filePath: "\(folder)/\(OutputFolder.name)/.新")
      try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
      try Data("半".utf8).write(to: left.appending(path: "任务1.xlsx"))
      _ = try OutputFolder(folder).write([record])
      #expect(try files(in: folder) == before)
    }
  }

  @Test func `a folder that isn't there is not made`() throws {
    try Samples.withFolder { folder in
      #expect(throws: DiskFailure.self) {
        try OutputFolder("\(folder)/错名").write(report: CheckReport([]))
      }
      let kind = try Disk.kind(of: "\(folder)/错名")
      #expect(kind == .nothing)
    }
  }
}
