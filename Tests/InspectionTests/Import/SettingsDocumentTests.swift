import Foundation
import Testing

@testable import Inspection

/// `docs/settings.md` explains every setting and every optional table.
@Suite struct SettingsDocumentTests {
  private static let lines: [Substring] = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let bytes = FileManager.default.contents(atPath: root.path() + "docs/settings.md") ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }()

  @Test(arguments: Setting.allCases) func `explains a setting`(_ setting: Setting) {
    #expect(Self.lines.count { $0.hasPrefix("| \(setting.rawValue) |") } == 1)
  }

  @Test(arguments: [
    TableKind.scopeRules, .recusals, .exclusions, .history, .ratioDecisions, .exemptions, .lists,
    .holidays, .aliases,
  ])
  func `explains an optional table`(_ kind: TableKind) {
    #expect(Self.lines.count { $0.hasPrefix("| \(kind.rawValue) |") } == 1)
  }
}
