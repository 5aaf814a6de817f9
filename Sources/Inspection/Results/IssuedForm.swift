internal import Sampling

/// A record form as the ledger issued it (已发表格): what may come back filled in.
struct IssuedForm {
  /// Its code.
  let code: FormCode
  /// The number of the commit event of the draw.
  let commit: Int
  /// The object.
  let id: CanonicalID
  /// The values that are printed on it.
  let values: DrawRecord.Fields
  /// The names of the items, that of number 1 first.
  let items: [String]
  /// What is looked at for each of them (检查内容), as its own form has it.
  let points: [[String]]
  /// The day of the draw.
  let drawnOn: CalendarDate?
  /// What is on record already; nil for nothing.
  let record: CheckRecord?
  /// What was sent out on its account already, in order.
  let transmittals: [TransmittalRow]

  /// The object's name.
  var name: String { values["检查对象名称"] }
  /// The task's name.
  var task: String { values["任务名称"] }
}

/// All the forms that a ledger issued, by their codes, and by what lists say of objects (已发表格目录).
struct IssuedForms {
  /// Why a form that was issued once counts no more.
  enum Retirement: Hashable {
    /// Its object was withdrawn.
    case withdrawn
    /// Its draw was declared void.
    case void
  }

  /// The forms that count, in the order of the draws and lists.
  let forms: [IssuedForm]
  private let retired: [String: Retirement]
  private let indexOfCode: [String: Int]
  private let indicesOfText: [String: [Int]]

  /// Lists the forms of a ledger's complete draws.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ ledger: Ledger) throws {
    var (forms, retired) = ([IssuedForm](), [String: Retirement]())
    for attempt in try ledger.state().attempts where attempt.match != nil {
      let task = try attempt.taskNumber()
      for check in attempt.withdrawn { retired[FormCode(of: check, task: task).check] = .withdrawn }
      if attempt.isStanding {
        forms += try Self.forms(of: attempt, in: ledger)
      } else {
        for check in attempt.checks { retired[FormCode(of: check, task: task).check] = .void }
      }
    }
    self.init(forms, retired: retired)
  }

  private init(_ forms: [IssuedForm], retired: [String: Retirement]) {
    (self.forms, self.retired) = (forms, retired)
    indexOfCode = Dictionary(
      forms.enumerated().map { ($1.code.check, $0) }, uniquingKeysWith: { first, _ in first })
    var indices: [String: [Int]] = [:]
    for (index, form) in forms.enumerated() {
      for text in Set(Self.identities(of: form)) { indices[text, default: []].append(index) }
    }
    indicesOfText = indices
  }

  /// The check of a code; nil for one that isn't issued or counts no more, or has no such item.
  subscript(code: FormCode) -> IssuedForm? {
    let form = indexOfCode[code.check].map { forms[$0] }
    return code.item.map { form?.items.indices.contains($0 - 1) == true } ?? true ? form : nil
  }

  /// Why a code counts no more; nil for any other.
  func retirement(of code: FormCode) -> Retirement? { retired[code.check] }

  /// The forms of the objects with a code, id or name; of a task where that is named and known.
  func forms(ofObject text: String, task: String) -> [IssuedForm] {
    let all = (indicesOfText[text.folded] ?? []).map { forms[$0] }
    let wanted = task.folded
    let ofTask = all.filter {
      [$0.values["任务名称"], $0.values["任务编号"]].map(\.folded).contains(wanted)
    }
    return ofTask.isEmpty ? all : ofTask
  }

  private static func forms(of attempt: Attempt, in ledger: Ledger) throws -> [IssuedForm] {
    let record = try RecordReader(ledger).record(of: attempt)
    let contents = RecordForm.contents(of: record)
    let items = record.items.map { $0["抽查事项"] }
    let points = record.items.map { $0.points.map(\.content) }
    let task = try attempt.taskNumber()
    return zip(attempt.checks, contents).map { check, content in
      IssuedForm(
        code: FormCode(of: check, task: task), commit: attempt.commit.number, id: check.id,
        values: content.values, items: items, points: points, drawnOn: attempt.result?.day,
        record: attempt.records[check.id],
        transmittals: attempt.transmittals[check.id] ?? [])
    }
  }

  private static func identities(of form: IssuedForm) -> [String] {
    [form.id.text, form.values["统一社会信用代码/注册号"], form.name].map(\.folded)
      .filter { !$0.isEmpty }
  }
}
