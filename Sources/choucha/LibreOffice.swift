import FoundationEssentials
import Inspection

/// The office program that converts files of others (格式转换): started anew for each file, without a
/// window, with a profile of its own and without macros.
struct LibreOffice: Sendable {
  /// The folders in which the program is looked for, as in `PATH`.
  private let searchPath: String
  /// How long it may take for one file.
  private let seconds: Int

  /// Looks for the program in some folders, by default those of `PATH`.
  init(
    searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? "", seconds: Int = 120
  ) {
    (self.searchPath, self.seconds) = (searchPath, seconds)
  }

  /// Converts a copy of a file in a folder of its own: the original isn't even opened for writing.
  ///
  /// - Throws: `ConversionFailure`.
  @Sendable
  func convert(
    path: String, fileExtension: String, target: Conversion.Target
  ) throws(ConversionFailure) -> Conversion {
    guard let program else { throw .programMissing }
    let folder = FileManager.default.temporaryDirectory.appending(path: "choucha-\(UUID())")
    do throws(ConversionFailure) {
      return try convert(path, fileExtension, target, by: program, in: folder)
    } catch {
      // What is left over does no harm.
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  private func convert(
    _ path: String, _ fileExtension: String, _ target: Conversion.Target, by program: String,
    in folder: URL
  ) throws(ConversionFailure) -> Conversion {
    let input = folder.appending(path: "input.\(fileExtension)")
    let output = folder.appending(path: "output/input.\(target.rawValue)")
    do {
      try Self.prepare(folder)
      try FileManager.default.copyItem(
        at: URL(filePath: path).resolvingSymlinksInPath(), to: input)
    } catch {
      throw .refused("文件不能复制到临时文件夹 \(folder.path)")
    }
    let version = try run(program, ["--version"], in: folder)
    let words = try run(
      program,
      [
        "--headless", "--norestore", "--nolockcheck", "--convert-to", target.rawValue, "--outdir",
        output.deletingLastPathComponent().path, input.path,
      ], in: folder)
    guard FileManager.default.fileExists(atPath: output.path) else { throw .refused(words) }
    let name = version.split(separator: " ").prefix(2).joined(separator: " ")
    return Conversion(path: output.path, folder: folder.path, program: name)
  }

  /// The program's path: the first of its names in the first folder that has one.
  private var program: String? {
    searchPath.split(separator: ":").lazy
      .flatMap { folder in ["soffice", "libreoffice"].map { "\(folder)/\($0)" } }
      .first(where: FileManager.default.isExecutableFile)
  }

  /// Makes a folder for one conversion, which nobody else may look into, with a profile.
  private static func prepare(_ folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let user = folder.appending(path: "profile/user")
    try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
    try Data(profile.utf8).write(to: user.appending(path: "registrymodifications.xcu"))
  }

  /// Settings that forbid macros and the loading of linked files.
  private static var profile: String {
    let security = "/org.openoffice.Office.Common/Security/Scripting"
    let items = [
      (security, "MacroSecurityLevel", "3"), (security, "DisableMacrosExecution", "true"),
      (security, "BlockUntrustedRefererLinks", "true"),
      ("/org.openoffice.Office.Calc/Content/Update", "Link", "2"),
    ].map { path, name, value in
      """
      <item oor:path="\(path)"><prop oor:name="\(name)" oor:op="fuse"><value>\(value)</value></prop>\
      </item>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">\(items.joined())</oor:items>
      """
  }

  /// Runs the program and returns what it prints, on one line.
  private func run(
    _ program: String, _ arguments: [String], in folder: URL
  ) throws(ConversionFailure) -> String {
    let printed = folder.appending(path: "printed.txt")
    let profile = folder.appending(path: "profile").absoluteString
    let process = try ChildProcess(
      program, ["-env:UserInstallation=\(profile)"] + arguments,
      environment: ["HOME": folder.path, "LANG": "C.UTF-8", "PATH": searchPath],
      output: printed.path)
    guard process.ends(within: seconds) else { throw .timeout(seconds: seconds) }
    // Without the words the failure itself is still told.
    let words = (try? String(contentsOf: printed, encoding: .utf8)) ?? ""
    return words.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
