import Foundation

/// Runs the page's own JavaScript under Node: `scripts/verify.mjs`.
enum JavaScriptVerifier {
  /// What the script prints of a ledger.
  struct Report: Decodable {
    /// Something that differs or stays open.
    struct Point: Decodable {
      /// The event's folder.
      let `where`: String
      /// What it is.
      let what: String
    }

    /// A draw.
    struct Draw: Decodable {
      /// The grade of its seed with its reason; nil without a seed.
      let grade: String?
    }

    /// Whether everything holds.
    let holds: Bool
    /// The draws in the order of their commitments.
    let draws: [Draw]
    /// What differs.
    let findings: [Point]
    /// What couldn't be checked.
    let unchecked: [Point]
    /// What people should look at themselves.
    let notes: [Point]
  }

  /// The interpreter; nil where there is none.
  static let node = ["/usr/bin/node", "/usr/local/bin/node"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Proves the ledger of a folder.
  static func report(on folder: String) throws -> Report {
    try JSONDecoder().decode(Report.self, from: run([folder]))
  }

  /// Whether the known answers of the format all come out.
  static func holds(vectors folder: String) throws -> Bool {
    struct Answers: Decodable { let holds: Bool }
    return try JSONDecoder().decode(Answers.self, from: run(["--vectors", folder])).holds
  }

  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: node ?? "")
    process.arguments = [root.appending(path: "scripts/verify.mjs").path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    defer { process.waitUntilExit() }
    return pipe.fileHandleForReading.readDataToEndOfFile()
  }

  /// The package's folder.
  static let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
}
