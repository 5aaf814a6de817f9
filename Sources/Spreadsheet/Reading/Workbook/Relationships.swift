/// The relationships of one part: which other parts it names, and as what.
struct Relationships: XMLConsumer {
  /// One relationship.
  struct Target {
    /// The last word of the type's address, such as `worksheet`: strict files use other addresses.
    let type: String
    /// The part's name in the archive.
    let part: String
  }

  /// The targets by relationship id.
  private(set) var targets: [String: Target] = [:]
  private let folder: [Substring]

  /// Reads the relationships of a part, none where it has no list of them.
  ///
  /// The empty name is the package itself.
  init(of part: String, in archive: ZIPArchive) throws(ReadError) {
    let path = part.split(separator: "/")
    folder = Array(path.dropLast())
    let name = (folder + ["_rels", (path.last ?? "") + ".rels"]).joined(separator: "/")
    if archive.contains(name) { try archive.parse(name, into: &self) }
  }

  /// The part of the first relationship of a type, in the order of ids.
  func part(ofType type: String) -> String? {
    targets.filter { $0.value.type == type }.min { $0.key < $1.key }?.value.part
  }

  /// Takes a `Relationship`.
  mutating func start(_ tag: XMLTag) {
    guard tag.name == .relationship, let id = tag.string(.id), let target = tag.string(.target),
      let type = tag.string(.type)?.split(separator: "/").last,
      tag.string(.targetMode) != "External"
    else { return }
    targets[id] = Target(type: String(type), part: resolved(target))
  }

  /// The part that a target names: from the root when it begins with `/`, else from the folder.
  private func resolved(_ target: String) -> String {
    let target = target.replacing("\\", with: "/")
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
