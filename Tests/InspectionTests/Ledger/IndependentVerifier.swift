import Foundation

/// Runs `scripts/verify.py`, written independently of the package, over a work folder.
enum IndependentVerifier {
  /// Whether there is a Python to run it.
  static let isAvailable = FileManager.default.isExecutableFile(atPath: python)

  /// What the script prints, and whether everything holds.
  static func run(on folder: String) throws -> (isVerified: Bool, text: String) {
    try python([scripts.appending(path: "verify.py").path, folder])
  }

  /// The folder of the package's scripts.
  static let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../scripts").standardizedFileURL

  /// What Python prints for some arguments, and whether it ends well.
  static func python(_ arguments: [String]) throws -> (isVerified: Bool, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = arguments
    process.environment = ["PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus == 0, text)
  }

  private static let python = "/usr/bin/python3"
}
