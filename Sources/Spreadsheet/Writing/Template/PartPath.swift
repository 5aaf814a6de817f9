/// The names of a package's parts (ECMA-376-2, 9.1 and 9.3).
enum PartPath {
  /// The part that a relation's target means, seen from a part; `""` is the package itself.
  static func resolve(_ target: String, from source: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var folders = source.split(separator: "/").dropLast()
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { folders = folders.dropLast() } else { folders.append(step) }
    }
    return folders.joined(separator: "/")
  }

  /// The part with the relations of a part.
  static func relations(of part: String) -> String {
    let name = part.split(separator: "/").last ?? ""
    return String(part.dropLast(name.count)) + "_rels/\(name).rels"
  }

  /// A free name with another number: `sheet1.xml` becomes `sheet2.xml`.
  static func numbered(_ part: String, from first: Int, isTaken: (String) -> Bool) -> String {
    let dot = part.lastIndex(of: ".") ?? part.endIndex
    var stem = part[..<dot]
    while stem.last?.isNumber ?? false { stem.removeLast() }
    var number = first
    while isTaken("\(stem)\(number)\(part[dot...])") { number += 1 }
    return "\(stem)\(number)\(part[dot...])"
  }
}
