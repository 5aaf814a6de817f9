internal import Sampling

/// The folder 下发 in which packages for other offices are written (下发文件夹).
///
/// A package is never overwritten: one that differs moves to 旧版 under its name and a number.
package struct PackageFolder {
  /// Where it is inside the work folder.
  package static let name = "\(OutputFolder.name)/下发"

  private let path: String
  private let archive: String
  private let templates: FormTemplates

  /// The folder of a work folder; it is made when something is written.
  package init(_ workFolder: String) throws {
    let output = "\(workFolder)/\(OutputFolder.name)"
    path = "\(workFolder)/\(Self.name)"
    archive = "\(output)/旧版"
    templates = FormTemplates(workFolder: workFolder)
    for folder in [output, path] { try Disk.ensureFolder(folder) }
  }

  /// Writes packages; what is the same stays as it is.
  /// - Returns: What is to be said of the forms in them.
  /// - Throws: `FormFailure` for a template, `DiskFailure`, and `LedgerProblem` while another
  ///   command writes here.
  package func write(_ packages: [OutgoingPackage]) throws -> [Diagnostic] {
    let lock = try LedgerLock(folder: path, isExclusive: true)
    return try withExtendedLifetime(lock) { try packages.flatMap(write) }
  }

  private func write(_ package: OutgoingPackage) throws -> [Diagnostic] {
    let fresh = "\(path)/.新"
    if try Disk.kind(of: fresh) != .nothing { try Disk.remove(fresh) }  // left behind by a crash
    try Disk.createFolder(fresh)
    defer { try? Disk.remove(fresh) }  // The next run removes what can't be removed now.
    let forms = try package.forms.map {
      try Forms.write(visitsOf: $0, into: fresh, templates: templates)
    }
    try fill(fresh, package.papers, beside: forms?.names ?? [])
    let proofs = "\(fresh)/\(OutgoingPackage.proofsFolder)"
    try Disk.createFolder(proofs)
    try fill(proofs, package.proofs)
    try replace("\(path)/\(package.name)", package, by: fresh)
    return forms?.diagnostics ?? []
  }

  private func replace(_ target: String, _ package: OutgoingPackage, by fresh: String) throws {
    if try Disk.kind(of: target) != .nothing {
      if try isSame(target, fresh) { return }
      try Disk.ensureFolder(archive)
      var number = 1
      while try Disk.kind(of: "\(archive)/\(number)-\(package.name)") != .nothing { number += 1 }
      try Disk.rename(target, to: "\(archive)/\(number)-\(package.name)")
      try Disk.syncFolder(archive)
    }
    try Disk.rename(fresh, to: target)
    try Disk.syncFolder(path)
  }

  /// Whether two packages have the same lists of files; what people wrote beside doesn't count.
  private func isSame(_ old: String, _ new: String) throws -> Bool {
    try ["", "\(OutgoingPackage.proofsFolder)/"].allSatisfy { folder in
      let file = "\(folder)\(Checksums.name)"
      return try Disk.kind(of: "\(old)/\(file)") == .file
        && Disk.bytes(of: "\(old)/\(file)") == Disk.bytes(of: "\(new)/\(file)")
    }
  }

  /// Writes files, and a list of their digests and of those that are there.
  private func fill(
    _ folder: String, _ files: [String: [UInt8]], beside present: [String] = []
  ) throws {
    var digests = files.mapValues { Digest(hashing: $0) }
    for name in present { digests[name] = try Disk.digest(of: "\(folder)/\(name)") }
    let checksums = Checksums(digests)
    for name in files.keys.sorted() {
      try Disk.create("\(folder)/\(name)", files[name, default: []])
    }
    try Disk.create("\(folder)/\(Checksums.name)", checksums.bytes)
    try Disk.sync(present, in: folder)
    try Disk.syncFolder(folder)
  }
}
