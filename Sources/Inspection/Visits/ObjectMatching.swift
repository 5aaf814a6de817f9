internal import Sampling

/// Why two entries of lists may or may not be one object (存疑).
package enum ObjectDoubt: Hashable, Sendable {
  /// One code stands with several names.
  case severalNames
  /// One name stands with several codes.
  case severalCodes
  /// One name without code stands with several batches or numbers.
  case severalMarks
}

/// Finds the draws that concern one object (名单比对): by code first, then by name.
///
/// Names are compared folded: width, case, spaces and the kind of brackets don't matter, words do
/// (有限公司 is not 有限责任公司). What is ambiguous is shown, never decided.
struct ObjectMatching {
  /// The draws of one object.
  struct Object {
    /// Places among the draws, ascending.
    var draws: [Int]
    /// What somebody should look at; nil when there is nothing.
    var doubt: ObjectDoubt?

    /// Whether the draws are of one object for certain: a second code of the same name doesn't
    /// part those of one code.
    var isCertain: Bool { doubt == nil || doubt == .severalCodes && draws.count > 1 && isCoded }
    /// Whether the draws were matched by code.
    var isCoded = true
  }

  /// The objects by their first draw; every draw is in one of them.
  let objects: [Object]

  /// Matches by id alone, for draws of one ledger.
  init(byID draws: [DrawnLists.Draw]) {
    objects = Dictionary(grouping: draws.indices) { draws[$0].id }
      .values.map { Object(draws: $0) }.sorted { $0.draws[0] < $1.draws[0] }
  }

  /// Matches entries of whatever lists.
  init(_ draws: [DrawnLists.Draw]) {
    let names = draws.map(\.name.objectKey)
    let coded = Dictionary(grouping: draws.indices.filter { draws[$0].id != nil }) { draws[$0].id }
    let codesOfName = coded.reduce(into: [String: Set<CanonicalID?>]()) { codes, group in
      for index in group.value { codes[names[index], default: []].insert(group.key) }
    }
    var objects = coded.mapValues { indices in
      Object(draws: indices, doubt: Self.doubt(indices, names: names, codesOfName: codesOfName))
    }
    var nameless: [Object] = []
    let uncoded = draws.indices.filter { draws[$0].id == nil }
    for (name, indices) in Dictionary(grouping: uncoded, by: { names[$0] }) {
      let codes = codesOfName[name] ?? []
      if codes.count == 1, let code = codes.first {
        objects[code]?.draws += indices
      } else {
        let marks = Set(indices.map { draws[$0].mark.folded })
        let doubt: ObjectDoubt? = codes.count > 1 ? .severalCodes : nil
        nameless.append(
          Object(
            draws: indices, doubt: doubt ?? (marks.count > 1 ? .severalMarks : nil),
            isCoded: false))
      }
    }
    self.objects = (objects.values + nameless).map {
      Object(draws: $0.draws.sorted(), doubt: $0.doubt, isCoded: $0.isCoded)
    }.sorted { $0.draws[0] < $1.draws[0] }
  }

  /// A code with two names is in doubt, and so is a name with two codes.
  private static func doubt(
    _ indices: [Int], names: [String], codesOfName: [String: Set<CanonicalID?>]
  ) -> ObjectDoubt? {
    let own = Set(indices.map { names[$0] })
    guard own.count == 1, let name = own.first else { return .severalNames }
    return codesOfName[name, default: []].count > 1 ? .severalCodes : nil
  }
}

extension String {
  /// The name of an object in the form in which lists are compared: `folded`, with brackets of any
  /// kind as round ones.
  var objectKey: String {
    String(
      folded.map { character in
        switch character {
        case "[", "{", "〔", "【", "〈", "《", "［", "｛", "﹙": "("
        case "]", "}", "〕", "】", "〉", "》", "］", "｝", "﹚": ")"
        default: character
        }
      })
  }
}
