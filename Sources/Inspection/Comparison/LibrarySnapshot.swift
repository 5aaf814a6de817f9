internal import Sampling

/// The two libraries as they are now (两库快照), in the form in which they are confirmed.
struct LibrarySnapshot {
  /// The file of the objects.
  static let objectsFile = "objects.csv"
  /// The file of the officers.
  static let officersFile = "officers.csv"

  /// The registry's objects by ascending id, as places in `Inputs.entities`.
  let objects: [Int]
  /// The officers on duty by ascending id, as places in `Inputs.inspectors`.
  let officers: [Int]
  private let inputs: Inputs

  /// Sorts both libraries.
  init(_ inputs: Inputs) {
    self.inputs = inputs
    objects = inputs.entities.placesByID.map(Int.init)
    officers = inputs.inspectors.indices.filter { inputs.inspectors[$0].isActive }
      .sorted { inputs.inspectors[$0].id < inputs.inspectors[$1].id }
  }

  /// The snapshot's files by name.
  var files: [String: [UInt8]] {
    var (objects, officers): ([UInt8], [UInt8]) = ([], [])
    writeObjects { objects += $0 }
    writeOfficers { officers += $0 }
    return [Self.objectsFile: objects, Self.officersFile: officers]
  }

  /// The digests that the files would have.
  var digests: [String: Digest] {
    var (objects, officers) = (DigestStream(), DigestStream())
    writeObjects { objects.update($0) }
    writeOfficers { officers.update($0) }
    return [Self.objectsFile: objects.finalize(), Self.officersFile: officers.finalize()]
  }

  private func writeObjects(to pieces: ([UInt8]) -> Void) {
    SnapshotTable.write(objects.lazy.map { ObjectRow(inputs.entities[$0]) }, to: pieces)
  }

  private func writeOfficers(to pieces: ([UInt8]) -> Void) {
    SnapshotTable.write(officers.lazy.map { OfficerRow(inputs.inspectors[$0]) }, to: pieces)
  }
}
