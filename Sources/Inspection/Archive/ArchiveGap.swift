internal import Sampling

/// Something that an archive lacks, or that whoever opens it should know (备考事项).
struct ArchiveGap {
  /// What it is; the raw value is its name on paper.
  enum Kind: String, CaseIterable {
    /// An object on the list without a result.
    case unchecked = "没有检查结果"
    /// A result that a list alone told of: the record form isn't there.
    case formMissing = "没有交回记录表"
    /// A returned file that the ledger knows and nobody handed in for the archive.
    case fileMissing = "回收材料未收入"
    /// A problem whose handling isn't complete.
    case unsettled = "处置未完结"
    /// Evidence that is named and kept elsewhere.
    case referenced = "证据只有引用"
    /// A form that wasn't in 输出 and was issued anew.
    case reissued = "表格补出"
    /// Files of other tasks, known by their digests.
    case elsewhere = "不在本卷的台账文件"

    /// Whether something is missing, rather than only to be known.
    var isMissing: Bool {
      switch self {
      case .unchecked, .formMissing, .fileMissing, .unsettled: true
      case .referenced, .reissued, .elsewhere: false
      }
    }
  }

  /// What it is.
  let kind: Kind
  /// What it is about: an object, a file.
  let subject: String
  /// The object's code, or the form's.
  var code = ""
  /// More about it.
  var note = ""
  /// The event that it follows from; nil where none tells.
  var event: LedgerEvent?
}

extension ArchiveGap {
  /// All of a volume, by kind.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  static func all(
    of volume: ArchiveVolume, forms: ArchivedForms, papers: ReturnedPapers,
    withheld: WithheldFiles
  ) throws -> [ArchiveGap] {
    let told = try formsTold(of: volume.attempt)
    let objects = volume.record.entities.flatMap { entity in
      gaps(of: entity, in: volume.attempt, told: told)
    }
    let files = papers.missing.map {
      ArchiveGap(kind: .fileMissing, subject: $0.name, code: $0.digest.hex, event: $0.event)
    }
    let reissued = forms.reissued.map { ArchiveGap(kind: .reissued, subject: $0, note: "按台账补出") }
    let others =
      withheld.files.isEmpty
      ? []
      : [
        ArchiveGap(
          kind: .elsewhere, subject: "共 \(withheld.files.count) 个", note: "见 \(WithheldFiles.name)")
      ]
    let all = objects + files + reissued + others
    return Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
  }

  private static func gaps(
    of entity: DrawRecord.Fields, in attempt: Attempt, told: Set<CanonicalID>
  ) -> [ArchiveGap] {
    let gap = { (kind: Kind, note: String, event: LedgerEvent?) in
      ArchiveGap(
        kind: kind, subject: entity["检查对象名称"], code: entity["表格编号"], note: note, event: event)
    }
    guard let id = CanonicalID(canonical: entity["编号"]), let record = attempt.records[id] else {
      return [gap(.unchecked, "台账没有这一户的结果", attempt.match)]
    }
    let (row, first) = (record.row, record.events.first)
    return [
      told.contains(id) ? nil : gap(.formMissing, "结果来自清单", first),
      row.isProblem && row.day(.completed) == nil
        ? gap(.unsettled, row.results.words, record.events.last) : nil,
      row[.evidence].isEmpty ? nil : gap(.referenced, row[.evidence], first),
    ].compactMap(\.self)
  }

  /// The objects of which a record form came back.
  private static func formsTold(of attempt: Attempt) throws -> Set<CanonicalID> {
    let events = attempt.resultEvents.filter { !TransmittalPapers.areIn($0) }
    return try events.reduce(into: []) { ids, event in
      ids.formUnion(try ResultPapers(of: event).sources.filter { !$0.form.isEmpty }.map(\.id))
    }
  }
}
