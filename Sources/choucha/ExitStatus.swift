import ArgumentParser
import Glibc
import Inspection

/// How a command ends, as an exit status (退出码).
enum ExitStatus: Int32 {
  /// Findings in the data.
  case findings = 1
  /// A verification failed.
  case unverified = 2
  /// Refused: locked or already drawn.
  case refused = 3
  /// Our own fault.
  case internalError = 70
  /// The disk.
  case disk = 74

  /// The error that ends a command with this status.
  var code: ExitCode { ExitCode(rawValue) }

  /// Ends the program at once, whatever other threads are doing.
  static func end(after failure: DiskFailure) -> Never {
    warn(of: failure)
    _exit(disk.rawValue)
  }

  /// Says what the disk refused.
  fileprivate static func warn(of failure: DiskFailure) {
    Console.warn("磁盘 \(DiskFailure.stableCode) \(failure.message)")
  }
}

/// Runs a command's stages and turns what they throw into a sentence and an exit status.
/// - Throws: `ExitCode`.
func run(_ stages: () throws -> Void) throws {
  do {
    try stages()
  } catch let refusal as any Refusal {
    Console.warn("拒绝 \(refusal.code) \(refusal.message)")
    throw ExitStatus.refused.code
  } catch let refusal as EngineRefusal {
    Console.warn("拒绝 \(refusal.code) \(refusal.message)")
    throw ExitStatus.refused.code
  } catch let findings as Findings {
    Console.report(findings.diagnostics)
    throw ExitStatus.findings.code
  } catch let problem as LedgerProblem {
    Console.warn("台账 \(problem.code) \(problem.message)")
    throw problem.isRefusal ? ExitStatus.refused.code : ExitStatus.unverified.code
  } catch let failure as FormFailure {
    Console.report([failure.diagnostic])
    throw ExitStatus.findings.code
  } catch let failure as DiskFailure {
    ExitStatus.warn(of: failure)
    throw ExitStatus.disk.code
  } catch is Console.Failure {
    Console.warn("磁盘 \(DiskFailure.stableCode) 无法写到终端或输出文件；请检查磁盘空间后重试。")
    throw ExitStatus.disk.code
  } catch let code as ExitCode {
    throw code
  } catch {
    Console.warn("程序自身的错误，不是数据的问题；请保留工作文件夹，并把这一行报告给维护者：\(error)")
    throw ExitStatus.internalError.code
  }
}
