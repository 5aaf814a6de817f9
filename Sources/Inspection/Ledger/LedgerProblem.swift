/// Something in the ledger that doesn't match, or that stops a command (台账问题).
package struct LedgerProblem: Problem, Error, Hashable {
  /// The event concerned; nil for the ledger as a whole.
  package let event: EventLabel?
  /// What is wrong.
  package let fact: Fact

  /// Makes a problem of an event.
  init(_ fact: Fact, at event: EventLabel?) {
    self.fact = fact
    self.event = event
  }

  /// What an interrupted write can leave behind (写入中断的残留).
  package enum Leftover: Hashable, Sendable {
    /// The beginning of a journal line.
    case tornLine
    /// A finished folder whose journal line was never written.
    case folder
    /// A folder under its temporary name.
    case temporary
  }

  /// What is wrong, as facts.
  package enum Fact: Hashable, Sendable {
    // The folder and the chain.
    /// Another process reads or writes the ledger.
    case locked
    /// A journal line that isn't the line its position, kind and digest call for.
    case wrongLine
    /// A journal line whose folder is missing.
    case missingFolder
    /// Something in the ledger's folder that is neither the journal nor an event.
    case unknownItem(String)
    /// An event's folder that the journal doesn't have.
    case unrecordedFolder
    /// What an interrupted write left behind.
    case unfinished(Leftover)
    /// What an interrupted write left behind, now cleared away.
    case cleared(Leftover)
    /// `SHA256SUMS` isn't the one whose digest the journal carries.
    case wrongChecksums
    /// `SHA256SUMS` isn't in the form of `sha256sum`, ordered by name.
    case malformedChecksums
    /// A file that differs from its line in `SHA256SUMS`.
    case changedFile(String)
    /// A file that `SHA256SUMS` lists and that isn't there.
    case missingFile(String)
    /// A file, folder or link that `SHA256SUMS` doesn't list.
    case extraFile(String)

    // A published ledger.
    /// A file that something would have to be computed from isn't public.
    case withheld(String)
    /// 未公开.csv names a file that the event doesn't have.
    case unknownWithheld(String)
    /// How often somebody was drawn before can't be told: an earlier result isn't public.
    case unknownHistory
    /// An archive that can't be unpacked, or has no list of its files.
    case archive(ArchiveFault)
    /// What stands in the public or archived folder isn't what its `SHA256SUMS` lists.
    case wrongPublication(file: String)

    // One event's documents.
    /// A document that isn't in its exact form.
    case malformed(file: String)
    /// A key that is missing from a document or has a value that isn't allowed.
    case wrongValue(file: String, key: String, found: String?)
    /// A value that differs from the one computed anew.
    case wrongResult(file: String, key: String, expected: String, found: String)
    /// A document that differs from the one computed anew; `line` is the first that does, from 1.
    case wrongDocument(file: String, line: Int)

    // The order of events.
    /// An event names a commitment that isn't there or is already void.
    case noCommitment(found: String?)
    /// An event comes before the one that it needs, or a second time.
    case wrongOrder(EventKind)
    /// A commitment for a task that already has one that isn't void.
    case alreadyCommitted(EventLabel)
    /// A commitment while another task with common entities waits for its result.
    case waitingTask(EventLabel)

    /// An event's day lies before that of the event before it.
    case earlierDay(found: String, last: String)
    /// A head that was printed or published, and that no event of the ledger has.
    case unknownHead(String)

    // After the draw.
    /// An amendment that isn't what the ledger before it calls for.
    case amendment(AmendmentFault)

    // What the checks came to.
    /// Results that don't agree with the draw or with those before them.
    case results(ResultFault)

    // The annual plan.
    /// A task was adjusted too soon before it began; `days` is how many days before.
    case shortNotice(task: String, days: Int, notice: Int)
    /// A task was adjusted while a draw of it stood.
    case adjustedAfterCommit(task: String, EventLabel)
    /// A commitment for a task that the registered plan doesn't have.
    case unplanned(task: String, version: Int)

    // Signatures.
    /// A signature that wasn't made with the private key of its public key.
    case wrongSignature(signer: String)
    /// A signature over another head than the one right before it.
    case otherHead(signed: Int)

    // The frozen population.
    /// An identifier that stands twice.
    case duplicate(file: String, String)
    /// An entity whose `used` differs from the count in the ledger and the history.
    case wrongUse(id: String, expected: Int, found: Int)
    /// An entity whose status isn't the one that its draws, the rules and the list come to.
    case wrongStatus(id: String, expected: String, found: String)
    /// An inspector whose `units` differ from the places held this year.
    case wrongUnits(id: String, expected: Int, found: Int)
    /// A name that nothing frozen explains: a pool, a member, a unit.
    case unknownName(file: String, String)
    /// Papers of another office that don't agree with what they refer to.
    case level(LevelFault)
    /// The places cannot all be filled.
    case infeasible
  }
}
