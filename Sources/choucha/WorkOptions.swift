import ArgumentParser
import FoundationEssentials
import Glibc
import Inspection

/// The arguments that most commands share.
struct WorkOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("工作文件夹：放有名录库、清单和计划表格的文件夹。", valueName: "文件夹"))
  var folder: String

  /// - Throws: `ValidationError` for a path that leads to no folder.
  func validate() throws { try Self.validate(folder) }

  /// Holds a path against what a work folder is.
  /// - Throws: as `validate`.
  static func validate(_ folder: String) throws {
    // Whoever reads what can't be entered says so.
    // Sound: the string is lent for the call and ends in a zero byte.
    switch unsafe access(folder + "/.", F_OK) == 0 ? 0 : errno {
    case ENOENT: throw ValidationError("没有文件夹“\(folder)”；请核对路径。")
    case ENOTDIR: throw ValidationError("“\(folder)”是文件，不是文件夹；请给出放有各张表格的文件夹。")
    default: break
    }
    guard !FileManager.default.fileExists(atPath: folder + "/journal.jsonl") else {
      throw ValidationError("“\(folder)”是台账，不是工作文件夹；请给出台账所在的文件夹，即它的上一级。")
    }
  }

  /// The work folder's contents.
  /// - Throws: `ExitCode` after printing the problems when there are errors.
  func inputs(_ reading: ReadingOptions) throws -> Inputs {
    let inputs = WorkFolder(path: folder, access: try reading.access()).read()
    guard inputs.blockingDiagnostics.isEmpty else {
      Console.report(inputs.blockingDiagnostics)
      Console.warn("表格中有必须先改正的错误；请按上面的提示修改后再运行。")
      throw ExitStatus.findings.code
    }
    return inputs
  }
}

/// How the forms' CSV files are encoded.
struct FormOptions: ParsableArguments {
  @Option(help: ArgumentHelp("CSV 表格的编码：utf-8 或 gb18030。", valueName: "编码"))
  var encoding = FormEncoding.utf8
}

extension FormEncoding: ExpressibleByArgument {}

/// Which forms a command writes.
struct SelectionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "只写这些表格，其他的不动：list（抽中名单）、summary（抽中户数表），或者表格名称，如 抽查任务表。", valueName: "名称,名称"))
  var only: String?

  /// - Throws: `ValidationError` for a name that no form has.
  func validate() throws { _ = try selection() }

  /// The forms.
  /// - Throws: `ValidationError`, not once `validate` has passed.
  func selection() throws -> FormSelection {
    guard let only else { return .all }
    do { return try FormSelection(only) } catch { throw ValidationError(error.message) }
  }
}

/// The day that a command writes down.
struct DateOption: ParsableArguments {
  @Option(name: .customLong("date"), help: ArgumentHelp("日期 YYYY-MM-DD，默认今天。", valueName: "日期"))
  var text: String?

  /// - Throws: `ValidationError` for a text that is no day.
  func validate() throws {
    guard let text, CalendarDate(iso: text) == nil else { return }
    throw ValidationError("日期应为 YYYY-MM-DD（如 2021-03-19），现为“\(text)”。")
  }

  /// The day given, else the present time by the machine's clock.
  func moment() -> Moment {
    text == nil ? Moment(date(), unixSeconds: time(nil)) : Moment(date())
  }

  /// The day given, else today by the machine's clock and zone.
  func date() -> CalendarDate {
    if let date = text.flatMap(CalendarDate.init(iso:)) { return date }
    var seconds = time(nil)
    var today = unsafe tm()
    // Sound: both structures are lent for the call, which fills the second.
    guard unsafe localtime_r(&seconds, &today) != nil,
      let date = CalendarDate(
        year: unsafe Int(today.tm_year) + 1900, month: unsafe Int(today.tm_mon) + 1,
        day: unsafe Int(today.tm_mday))
    else { preconditionFailure("the Gregorian calendar has a today") }
    return date
  }
}

/// Where the seed comes from.
struct SeedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("自拟种子：1–64 个数字、英文字母或 . _ -（等级 D）。", valueName: "种子"))
  var seed: String?

  @Option(help: ArgumentHelp("公开事件及其结果，如 cwl.kl8/2025301/03.07.08…。", valueName: "事件/结果"))
  var source: String?

  /// - Throws: `ValidationError` for a text that can't be a seed, or for two of them.
  func validate() throws {
    guard seed == nil || source == nil else {
      throw ValidationError("--seed 和 --source 只能给出一个。")
    }
    do { _ = try choice() } catch let refusal as DrawRefusal {
      throw ValidationError(refusal.message)
    }
  }

  /// The seed given; nil when the machine may make one.
  /// - Throws: `DrawRefusal.sourceMalformed`.
  func choice() throws -> SeedChoice? {
    if let source { return try SeedChoice(source: source) }
    return try seed.map { try SeedChoice(typed: $0) }
  }

  /// A seed from the machine's random generator: 128 bits, never public (grade D).
  static func machineMade() throws -> SeedChoice {
    let digits = String(UInt128.random(in: 0...UInt128.max), radix: 16)
    return try SeedChoice(typed: "machine-" + digits)
  }
}
