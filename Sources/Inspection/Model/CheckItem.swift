/// An item of the checklist (随机抽查事项).
package struct CheckItem: Sendable {
  /// The item's name (抽查事项).
  package var name: String
  /// The category it stands under (抽查类别/抽查领域).
  package var category = ""
  /// 重点检查事项 or 一般检查事项, verbatim; empty when the list doesn't say (seed 001).
  package var kind = ""
  /// What is looked at (检查内容), a line for each point.
  package var content = ""
  /// How (操作方法与要领), a line for each point; empty when the list doesn't say.
  package var guidance = ""
  /// What the object is to have ready (要求提供材料); empty when the list doesn't say.
  package var materials: [String] = []
  /// Whether objects must not be told of the check beforehand (不宜告知), seed 002, article 17.
  package var isUnannounced = false
  /// The methods (检查方式).
  package var method = ""
  /// The legal basis (抽查依据).
  package var basis = ""
  /// How often the item is to be checked (抽查频次), in words.
  package var frequency = ""
  /// The agency (抽查主体).
  package var agency = ""
  /// The speciality an officer must have (检查人员要求); empty when none is needed.
  package var requiredSpeciality = ""
  /// The row it came from.
  package var location: CellLocation

  /// Makes an item; the remaining columns are set afterwards.
  package init(name: String, location: CellLocation) {
    self.name = name
    self.location = location
  }
}

extension CheckItem {
  /// The points of the check (检查要点), in order.
  package var points: [CheckPoint] {
    get { CheckPoint.points(content: content, guidance: guidance) }
    set { (content, guidance) = (newValue.contents, newValue.guidances) }
  }
}
