internal import FoundationEssentials
internal import Sampling

/// The published page (公示页): the draws for people, and the script that proves them in a browser.
///
/// One self-contained file. Its policy allows the style and the script that it contains, by their
/// digests, and nothing else: no other code, no network.
struct PublicPage {
  /// Whether it shows a test draw.
  let isTest: Bool
  private let values: [String: String]

  /// Makes the page of a ledger up to an event.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(ledger: Ledger, last: Int, disclosure: Disclosure, withheld: WithheldFiles) throws {
    let state = try ledger.state(through: last)
    let sections = try state.attempts.map { attempt in
      try PublicDraw(attempt, in: ledger, hiding: disclosure.hiding(attempt))
    }
    isTest = sections.contains(where: \.isTest)
    let office = state.attempts.last?.commit.fields["by"] ?? ""
    values = [
      "title": "\(office)“双随机、一公开”抽查公示".visible.escapedHTML,
      "notice": isTest ? "<p class=\"test\">\(VerificationReport.testHeading)</p>" : "",
      "eventCount": String(last), "head": state.head.hex.inFours,
      "draws": sections.map(\.html).joined(separator: "\n"),
      "withheld": Self.section(of: withheld), "style": Self.style, "script": Self.script,
      "policy": Self.policy,
    ]
  }

  /// The file's bytes.
  var bytes: [UInt8] {
    let template = String(decoding: PackageResources.page_html, as: UTF8.self)
    let parts = template.split(separator: "{{", omittingEmptySubsequences: false)
    let filled = parts.dropFirst().map { part in
      let end = part.firstRange(of: "}}")
      guard let end, let value = values[String(part[..<end.lowerBound])] else {
        preconditionFailure("every name in the page's template has a value")
      }
      return value + part[end.upperBound...]
    }
    return Array((String(parts[0]) + filled.joined()).utf8)
  }

  private static func section(of withheld: WithheldFiles) -> String {
    guard !withheld.files.isEmpty else { return "" }
    let rows = withheld.files.map { file in
      ["\(file.event)/\(file.name)".visible.escapedHTML, file.reason.visible.escapedHTML]
    }
    return "<section>\n<h2>没有公开的文件</h2>\n"
      + "<p>它们的校验值已在台账中，以后不能偷换；依赖它们的内容，复核时会注明没有复核。</p>\n"
      + HTMLPage.table(["文件", "原因"], rows) + "\n</section>"
  }

  private static let style = String(decoding: PackageResources.page_css, as: UTF8.self)

  /// What the scripts are joined of; each has its own file for readers.
  private static let script =
    "\"use strict\";\n"
    + [
      PackageResources.sha256_js, PackageResources.documents_js, PackageResources.selection_js,
      PackageResources.quota_js, PackageResources.heap_js, PackageResources.teams_js,
      PackageResources.amendments_js, PackageResources.signature_js,
      PackageResources.games_js, PackageResources.ceremony_js, PackageResources.commitment_js,
      PackageResources.ledger_js,
      PackageResources.results_js, PackageResources.draw_js, PackageResources.proof_js, PackageResources.folder_js,
      PackageResources.page_js,
    ].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")

  private static let policy =
    "default-src 'none'; script-src 'sha256-\(base64(script))'; "
    + "style-src 'sha256-\(base64(style))'; base-uri 'none'; form-action 'none'"

  /// The digest of an inline text as a policy names it.
  private static func base64(_ text: String) -> String {
    let hex = Array(Digest(hashing: text).hex.utf8)
    let bytes = stride(from: 0, to: hex.count, by: 2).compactMap {
      UInt8(String(decoding: hex[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return Data(bytes).base64EncodedString()
  }
}

extension String {
  /// A digest in groups of four characters, to be read aloud.
  var inFours: String {
    let characters = Array(self)
    return stride(from: 0, to: characters.count, by: 4)
      .map { String(characters[$0..<min($0 + 4, characters.count)]) }.joined(separator: " ")
  }
}
