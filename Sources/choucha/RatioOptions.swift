import ArgumentParser
import Inspection

/// Ratios for tasks whose plan names none (比例确定).
struct RatioOptions: ParsableArguments {
  @Option(
    name: .customLong("ratio"),
    help: ArgumentHelp(
      "为计划没有写明比例的任务给出比例或户数，如 2=5%；任务写序号、编号或名称，可以重复。", valueName: "任务=比例"))
  var texts: [String] = []

  /// - Throws: `ValidationError` for a text that isn't a task and its ratio.
  func validate() throws {
    for text in texts where RatioDecision(option: text) == nil {
      throw ValidationError("--ratio 应写成 任务=比例，如 2=5%，现为“\(text)”。")
    }
  }

  /// The work folder's contents with these decisions behind those of its tables.
  /// - Throws: `ExitCode` after naming a task that the plan doesn't have.
  func applied(to inputs: Inputs) throws -> Inputs {
    var inputs = inputs
    for decision in texts.compactMap(RatioDecision.init(option:)) {
      guard !inputs.tasks.named(decision.task).isEmpty else {
        Console.warn("--ratio 中的任务“\(decision.task)”不在年度计划中；请写计划的序号、编号或名称。")
        throw ExitCode.validationFailure
      }
      inputs.ratioDecisions.append(decision)
    }
    return inputs
  }
}
