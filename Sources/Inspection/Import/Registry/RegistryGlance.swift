internal import Spreadsheet

/// What a look at the bytes of a row tells before it is read (初看).
struct RowGlance: Sendable {
  /// Whether it is data, if there is data above it.
  let isData: Bool
  /// Where the parts of a row stand in which nothing is odd, and its key; nil for any other row.
  let plain: (cells: PlainCells, key: EntityKey)?
}

/// Looks at the rows of a registry's batches, on any thread (逐批初看): no row's outcome depends on
/// those before it.
struct RegistryGlance: Sendable {
  private let plainData: PlainDataReader
  private let scanner: PlainRowScanner?
  private let hasher: TextHasher

  /// Prepares to look at the rows of a table.
  init(_ table: HeadedTable, _ scanner: PlainRowScanner?, hasher: TextHasher) {
    plainData = table.sorter.plainData
    (self.scanner, self.hasher) = (scanner, hasher)
  }

  /// What each row of a batch tells.
  func rows(of batch: RowBatch) -> [RowGlance] {
    var glances: [RowGlance] = []
    glances.reserveCapacity(batch.entries.count)
    let (cells, bytes) = (batch.cells.span, batch.bytes.span)
    let mayBeDeleted = RowRoleReader.mayHoldDeletion(bytes)
    for entry in batch.entries {
      let own = cells.extracting(entry.cells)
      let text = bytes.extracting(entry.bytes)
      let found = scanner?.scan(own, of: text)
      glances.append(
        RowGlance(
          isData: plainData.isPlainData(own, of: text, mayBeDeleted: mayBeDeleted),
          plain: found.map { ($0, hasher.key(of: $0, in: text)) }))
    }
    return glances
  }
}
