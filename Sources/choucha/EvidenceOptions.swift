import ArgumentParser
import FoundationEssentials
import Glibc
import Inspection

/// A third party's evidence of the commitment's time, for grade A (时间证据).
struct EvidenceOptions: ParsableArguments {
  /// A file of evidence and who made it.
  struct Evidence {
    /// The file's name.
    let file: String
    /// What it holds; empty where it can't be read, which is refused.
    let bytes: [UInt8]
    /// The third party.
    let witness: String
  }

  @Option(
    name: .customLong("evidence"),
    help: ArgumentHelp("第三方出具的承诺时间证据：RFC 3161 时间戳（.tsr）、公证书扫描件等（等级 A）。", valueName: "文件"))
  var path: String?
  @Option(help: ArgumentHelp("出具证据的第三方，如公证处、时间戳服务机构。", valueName: "名称")) var witness = ""

  /// The evidence given; nil where there is none.
  func evidence() throws -> Evidence? {
    guard let path else { return nil }
    let url = URL(filePath: path)
    var status = stat()
    // Sound: the string and the structure are lent for the call, which fills the structure.
    let isSmall = unsafe stat(path, &status) == 0 && status.st_size <= SeedCeremony.mostEvidence
    // A file that can't be read is refused like an empty one.
    let bytes = isSmall ? (try? Data(contentsOf: url)) ?? Data() : Data()
    return Evidence(file: url.lastPathComponent, bytes: Array(bytes), witness: witness)
  }
}
