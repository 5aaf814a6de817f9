internal import Sampling
internal import Spreadsheet

/// Everything that goes into a task's archive (归档内容), with its digests.
///
/// ```
/// 案卷封面.xlsx .csv  卷内目录.xlsx .csv .html  备考表.xlsx .csv
/// 如何核验.txt        how to prove it
/// 表格/               the task's forms
/// 回收材料/           what came back from the field, byte for byte
/// 台账/               the whole journal, and the task's events
/// 未公开.csv          the files of other tasks, known by their digests
/// scripts/            the verifier in Python
/// SHA256SUMS          every other file
/// ```
struct ArchiveDraft {
  /// What `SHA256SUMS` holds.
  let checksums: Checksums
  /// What is missing or to be known.
  let gaps: [ArchiveGap]
  private let files: [ArchivedFile]

  /// Collects a volume; `staging` is an empty folder for what is written for it.
  /// - Throws: `FormFailure`, `FileFailure`, `LedgerProblem`, `DiskFailure`.
  init(
    of volume: ArchiveVolume, in workFolder: String, returned folders: [String], staging: String
  ) throws {
    let templates = FormTemplates(workFolder: workFolder)
    let forms = try ArchivedForms(
      of: volume, in: workFolder, templates: templates, staging: staging)
    let papers = try ReturnedPapers(of: volume.attempt, in: folders)
    let ledger = try ArchiveScope(of: volume).files(of: volume.ledger)
    gaps = try ArchiveGap.all(of: volume, forms: forms, papers: papers, withheld: ledger.withheld)
    let contents = try ArchiveContents(of: volume, forms: forms, papers: papers)
    let sheets = try Self.write(volume, contents, gaps, into: staging, templates: templates)
    let note = ArchivedFile("如何核验.txt", Array(ArchiveNote.text(of: volume).utf8))
    let scripts = VerifierScripts.files.map { ArchivedFile("scripts/\($0)", $1) }
    let files = sheets + forms.files + papers.files + ledger.files + [note] + scripts
    checksums = Checksums(
      Dictionary(files.map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first }))
    self.files = files + [ArchivedFile(Checksums.name, checksums.bytes)]
  }

  /// Writes the archive and forces it to the disk; the same files give the same bytes.
  /// - Throws: `ArchiveRefusal`, `DiskFailure`.
  func write(to path: String) throws {
    do {
      try AtomicFile.write(to: path) { file in
        var archive = ZIPWriter(file: file)
        for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
          try archive.add(file.name) { part in try file.forEachPiece { try part.write($0) } }
        }
        try archive.finish()
      }
    } catch is ZIPWriter.Limit {
      throw ArchiveRefusal.tooLarge
    } catch let failure as FileFailure {
      throw DiskFailure(failure)
    }
  }

  /// Writes cover, contents, remarks and the record of duties.
  private static func write(
    _ volume: ArchiveVolume, _ contents: ArchiveContents, _ gaps: [ArchiveGap],
    into staging: String, templates: FormTemplates
  ) throws -> [ArchivedFile] {
    var output = FormOutput(folder: staging, templates: templates, encoding: .utf8)
    try output.write(
      ArchiveForm.cover(of: volume, contents: contents, gaps: gaps), as: .archiveCover)
    let list = ArchiveForm.contents(of: volume, contents)
    try output.write(list, as: .archiveContents)
    try output.write(page: list, as: .archiveContents, signers: ["立卷人", "检查人"])
    try output.write(ArchiveForm.remarks(on: volume, gaps), as: .archiveRemarks)
    return try output.report.names.map { try ArchivedFile($0, at: "\(staging)/\($0)") }
  }
}
