/// The files that may hold unsafe code or share what changes between threads: all others are
/// proved by the compiler.
enum UnsafeFiles {
  /// Their paths below `Sources`.
  static let all = Set(system + threads + bytes)

  /// Calls of the system and of libraries in C.
  private static let system = [
    "Inspection/Ledger/Descriptor.swift", "Inspection/Ledger/Disk.swift",
    "Spreadsheet/Reading/ByteSource.swift",
    "Spreadsheet/Reading/Text/CharacterConverter.swift",
    "Spreadsheet/Reading/XML/XMLPushParser.swift", "Spreadsheet/Reading/ZIP/Inflater.swift",
    "Spreadsheet/Writing/AtomicFile.swift", "Spreadsheet/Writing/FileWriter.swift",
    "Spreadsheet/Writing/GB18030Encoder.swift", "Spreadsheet/Writing/SpoolFile.swift",
    "Spreadsheet/Writing/XML/XMLElement+Parsing.swift",
    "Spreadsheet/Writing/ZIP/Deflater.swift", "choucha/ChildProcess.swift",
    "choucha/Choucha.swift", "choucha/Console.swift", "choucha/EvidenceOptions.swift",
    "choucha/WorkOptions.swift",
  ]

  /// What threads share under a lock.
  private static let threads = [
    "Inspection/Ledger/Crew.swift", "Inspection/Ledger/OrderedCrew.swift",
    "Inspection/Ledger/WorkQueue.swift", "Spreadsheet/Reading/ReadAhead.swift",
    "Spreadsheet/Reading/RowsAhead.swift", "Spreadsheet/Threads/Later.swift",
    "Spreadsheet/Threads/Monitor.swift", "Spreadsheet/Threads/WorkerThread.swift",
    "Spreadsheet/Writing/ZIP/BlockRing.swift",
  ]

  /// Bytes read as words, or written where they belong at once.
  private static let bytes = [
    "Sampling/Hashing/Digest.swift", "Sampling/Hashing/DigestStream.swift",
    "Sampling/Identifiers/InlineText.swift", "Spreadsheet/Reading/Text/DelimiterMask.swift",
    "Spreadsheet/Reading/Text/GB18030Decoder.swift", "Spreadsheet/Reading/XML/PlainName.swift",
    "Spreadsheet/Reading/XML/Span+PlainXML.swift",
    "Spreadsheet/Reading/XML/Span+References.swift", "Spreadsheet/Reading/XML/Span+Words.swift",
  ]
}
