import Inspection

/// The stages between a commitment and its draw: evidence, reveals, seed.
extension Stages {
  /// Freezes a task, and writes the page to be published or signed.
  func commit(
    _ task: Int?, promise: SeedPromise, _ inputs: Inputs, at moment: Moment
  ) throws {
    var ledger = try open()
    let stage = DrawStage(inputs, at: moment)
    try warnOfLibraries(stage, in: ledger)
    // Without a number the same command means the next task.
    let commit =
      try task == nil
      ? stage.commit(task, promise: promise, in: &ledger)
      : once(&ledger) { try stage.commit(task, promise: promise, in: &$0) }
    let page = try CommitmentPage(of: commit, in: ledger)
    if page.isTest { Console.say(VerificationReport.testHeading) }
    Console.say("已承诺：\(Ledger.folderName)/\(commit.label.folder)")
    for line in page.consoleLines { Console.say(line) }
    for alarm in page.alarms { Console.warn("预警 人员库：\(alarm)") }
    try write(page)
    Console.say("请在种子产生之前公布承诺书，或者由监督人签存。")
    try mentionOffices(in: ledger)
    let next = promise.nextStep(
      at: "\(place) --task \(page.task)", missingReveals: promise.seals.count)
    Console.say("下一步：\(next)")
  }

  /// Writes a commitment's page, or writes it again.
  func write(_ page: CommitmentPage) throws {
    let report = try OutputFolder(folder, encoding: encoding).write(commitment: page)
    Console.report(report.diagnostics)
    let names = report.names.map { "\(OutputFolder.name)/\($0)" }
    Console.say("  承诺书：\(names.joined(separator: "、"))")
  }

  /// Tries a task with test seeds and writes what came of it.
  func rehearse(_ task: Int?, _ inputs: Inputs, on date: CalendarDate) throws {
    let ledger = try Ledger(workFolder: folder, for: .reading)
    let report = try DrawStage(inputs, date: date).rehearse(task, on: ledger)
    for line in report.lines { Console.say(line) }
    let written = try OutputFolder(folder).write(report)
    Console.say("预演报告：\(written.names.map { "\(OutputFolder.name)/\($0)" }.joined())")
  }

  /// Answers one enterprise.
  func explain(_ entity: String, task: Int?, _ inputs: Inputs) throws {
    let ledger = try Ledger(workFolder: folder, for: .reading)
    let explanation = try EntityExplanation(of: entity, task: task, in: ledger, inputs)
    for line in explanation.lines { Console.say(line) }
  }

  /// Puts a third party's evidence of the commitment's time into the ledger.
  func addEvidence(
    _ evidence: EvidenceOptions.Evidence, to task: Int?, at moment: Moment
  ) throws {
    var ledger = try open()
    let events = try SeedCeremony(at: moment).addEvidence(
      task, file: evidence.file, bytes: evidence.bytes, witness: evidence.witness, in: &ledger)
    for event in events { Console.say("已存入时间证据：\(event.evidenceWords)") }
    if events.isEmpty { Console.say("这份时间证据以前已经存入，台账没有改动。") }
    try sayOpenTasks(in: ledger)
  }

  /// Records a sealed number.
  func reveal(_ task: Int?, nonce: String, custodian: String, at moment: Moment) throws {
    var ledger = try open()
    let events = try SeedCeremony(at: moment).reveal(
      task, nonce: nonce, custodian: custodian, in: &ledger)
    for event in events { Console.say("已揭示：\(Ledger.folderName)/\(event.label.folder)") }
    try sayOpenTasks(in: ledger)
  }

  /// Takes the public values from two people, reads them back and records the seed.
  func seed(
    _ task: Int?, first: [String], second: [String], fallback: SeedCeremony.Fallback?,
    at moment: Moment
  ) throws {
    var ledger = try open()
    let ceremony = SeedCeremony(at: moment)
    let waiting = try ceremony.waiting(task, in: ledger)
    guard let promise = waiting.first else { return }
    let events = try ceremony.dueEvents(of: promise, fallback: fallback)
    let isTyped = first.isEmpty && second.isEmpty && !events.isEmpty
    let values = try SeedCeremony.agreed(
      on: events, first: isTyped ? Console.ask(events, person: "第一人") : first,
      second: isTyped ? Console.ask(events, person: "第二人") : second)
    for (event, value) in zip(events, values) {
      Console.say("核对无误，请读出：\(event.words)　\(value.words)")
    }
    for one in waiting {
      let event = try ceremony.seed(one, values: values, fallback: fallback, in: &ledger)
      Console.say("已记入种子：\(Ledger.folderName)/\(event.label.folder)")
    }
    try sayTrust(waiting.map(\.task), in: ledger)
    let draws = waiting.map { "choucha draw \(place) --task \($0.task)" }
    Console.say("下一步：\(draws.joined(separator: "，"))")
  }

  /// Says where the tasks stand for which something is to be done.
  private func sayOpenTasks(in ledger: Ledger) throws {
    for line in try StatusReport(ledger).openLines(in: place) { Console.say("下一步：\(line)") }
  }

  private func sayTrust(_ tasks: [Int], in ledger: Ledger) throws {
    for line in try ledger.state().trustLines(of: Set(tasks)) { Console.say("  " + line) }
  }
}

extension Console {
  /// Asks for a line of text; what was typed doesn't stay on a terminal for the next person to see.
  /// - Returns: The line; nil at the end of the input.
  static func ask(_ question: String) -> String? {
    say(question)
    let line = readLine()
    if isTerminal { write("\u{1B}[1A\u{1B}[2K") }
    return line
  }

  /// Asks one person for the values of all events.
  static func ask(_ events: [SeedEvent], person: String) -> [String] {
    events.compactMap { ask("\(person)输入 \($0.words) 的结果：") }
  }
}
