extension LibraryChanges {
  /// What the libraries are compared with, in words.
  package var baseWords: String {
    switch base {
    case .nothing:
      "首次核对：台账中没有两库确认，也没有承诺，没有可以比较的记录"
    case .frames(let count):
      "与 \(count) 项有效承诺冻结的候选库比较（没有两库确认）；不在候选库中的对象列为新增"
    case .confirmation(let event, let at, let by):
      "与 \(at) \(by) 的两库确认比较（\(event)）"
    }
  }

  /// How many changes there are of each kind, in words.
  package var totalWords: String {
    let objects = ObjectKind.allCases.map { kind in
      (kind.rawValue, self.objects.count { $0.kind == kind })
    }
    let officers = OfficerKind.allCases.map { kind in
      (kind.rawValue, self.officers.count { $0.kind == kind })
    }
    return "检查对象现有 \(objectCount) 个（\(Self.words(of: objects))）；"
      + "在岗检查人员现有 \(officerCount) 人（\(Self.words(of: officers))）"
  }

  private static func words(of counts: [(String, Int)]) -> String {
    let words = counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "没有变化" : words.joined(separator: "、")
  }
}

extension OfficerRow.Validity {
  /// How long the certificates last, in words.
  var words: String {
    switch self {
    case .none: "无执法证"
    case .through(let day): day.iso
    case .unlimited: "长期或未注明"
    }
  }
}
