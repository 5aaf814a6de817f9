/// An object whose texts are places among bytes and whose words are numbers of a registry's columns (逐字节的对象).
///
/// Its code is its id; it has no other columns.
struct PlainEntity {
  /// The id, which is the code.
  let id: Range<Int>
  /// The name.
  let name: Range<Int>
  /// The person in charge.
  let legalRepresentative: Range<Int>
  /// The address.
  let address: Range<Int>
  /// The number of the status.
  let status: Int
  /// The number of the station.
  let station: Int
  /// The number of the type.
  let type: Int
  /// The number of the industry.
  let industry: Int
  /// The number of the risk class.
  let riskClass: Int
  /// The number of the tags.
  let tags: Int
  /// The number of what the other columns say, which is nothing.
  let others: Int
  /// The number of the origin.
  let origin: Int
  /// The row in its sheet.
  let row: Int
}

extension Registry {
  /// The numbers of what objects of a table share, and of other columns that say nothing.
  mutating func numbers(for origin: Origin) -> (origin: Int, others: Int) {
    (origins.number(for: origin), others.number(for: [:]))
  }

  /// Adds an object by its numbers and the bytes among which its texts stand.
  mutating func append(_ entity: PlainEntity, of bytes: Span<UInt8>) {
    ids.append(bytes.extracting(entity.id))
    names.append(bytes.extracting(entity.name))
    legalRepresentatives.append(bytes.extracting(entity.legalRepresentative))
    addresses.append(bytes.extracting(entity.address))
    statuses.append(number: entity.status)
    stations.append(number: entity.station)
    types.append(number: entity.type)
    industries.append(number: entity.industry)
    riskClasses.append(number: entity.riskClass)
    tags.append(number: entity.tags)
    origins.append(number: entity.origin)
    others.append(number: entity.others)
    rows.append(entity.row)
    size += 1
  }
}
