internal import Sampling

/// The files that came back from the field, by the digests that the ledger has of them (回收材料).
struct ReturnedPapers {
  /// The folder of returned files within an archive.
  static let folder = "回收材料"

  /// A file that the ledger knows.
  struct Paper {
    /// Its name when it came in; for evidence of a withdrawal what it is.
    let name: String
    /// Its digest.
    let digest: Digest
    /// The first event that tells of it.
    let event: LedgerEvent
    /// The ids of the objects that it is about.
    let objects: Set<CanonicalID>
    /// Where it was found; nil where it wasn't.
    var path: String?
    /// Its name within the folder of the archive.
    var fileName = ""
  }

  /// The files in the order of the events, then of their names.
  let papers: [Paper]

  /// Those that weren't found.
  var missing: [Paper] { papers.filter { $0.path == nil } }

  /// Collects what a draw's events know, and looks for it in folders.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(of attempt: Attempt, in folders: [String]) throws {
    var papers = try Self.returned(attempt) + Self.evidence(attempt)
    let wanted = Set(papers.map(\.digest))
    let found = try wanted.isEmpty ? [:] : Self.find(wanted, in: folders)
    var taken: Set<String> = []
    for index in papers.indices {
      papers[index].path = found[papers[index].digest]
      papers[index].fileName = Self.unused(papers[index], &taken)
    }
    self.papers = papers
  }

  /// The files for the archive.
  var files: [ArchivedFile] {
    papers.compactMap { paper in
      paper.path.map {
        ArchivedFile("\(Self.folder)/\(paper.fileName)", at: $0, digest: paper.digest)
      }
    }
  }

  private static func returned(_ attempt: Attempt) throws -> [Paper] {
    var papers: [Paper] = []
    for event in attempt.resultEvents {
      let sources: [SourceRow] = try FrozenFiles.rows(of: event)
      let groups = Dictionary(grouping: sources, by: \.digest)
      let known = Set(papers.map(\.digest))
      let fresh = groups.filter { !known.contains($0.key) }.map { digest, rows in
        Paper(
          name: rows.map(\.file).min() ?? "", digest: digest, event: event,
          objects: Set(rows.map(\.id)))
      }
      papers += fresh.sorted { ($0.name, $0.digest.hex) < ($1.name, $1.digest.hex) }
    }
    return papers
  }

  /// What proves that an object was withdrawn rightly, where the office keeps a file of it.
  private static func evidence(_ attempt: Attempt) throws -> [Paper] {
    try attempt.amendments.filter { $0.kind == .withdraw }.compactMap { event in
      guard let digest = event.fields["evidence"].flatMap(Digest.init(hex:)) else { return nil }
      return Paper(
        name: "撤出证明", digest: digest, event: event,
        objects: Set(try event.result().lines.map(\.ticket.id)))
    }
  }

  private static func find(
    _ wanted: Set<Digest>, in folders: [String]
  ) throws(DiskFailure) -> [Digest: String] {
    var found: [Digest: String] = [:]
    for folder in folders {
      for name in try PublicFolderCheck.files(in: folder, below: "") {
        let path = "\(folder)/\(name)"
        guard try Disk.kind(of: path) == .file else { continue }
        let digest = try Disk.digest(of: path)
        if wanted.contains(digest), found[digest] == nil { found[digest] = path }
      }
    }
    return found
  }

  /// The file's own name, with the beginning of its digest where it is taken or can't be used.
  private static func unused(_ paper: Paper, _ taken: inout Set<String>) -> String {
    let source = paper.name.contains(".") ? paper.name : paper.path ?? paper.name
    let own = source.split(separator: "/").last.map(String.init) ?? ""
    let isUsable = Checksums.isName(own) && !own.contains(":")
    let name = isUsable ? own : "文件"
    let free = isUsable && !taken.contains(name.lowercased())
    let unique = free ? name : "\(paper.digest.hex.prefix(8))-\(name)"
    taken.insert(unique.lowercased())
    return unique
  }
}
