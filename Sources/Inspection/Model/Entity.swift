package import Sampling

/// An object that may be checked (检查对象): an enterprise, a shop, a product, a project.
package struct Entity: Sendable {
  /// The identifier that is drawn: the canonical code, or an `N.` id (DRAW §1.1).
  package var id: CanonicalID
  /// The code as it is printed (统一社会信用代码/注册号); empty where the object has none.
  package var code: String
  /// The name, verbatim (检查对象名称).
  package var name: String
  /// The legal representative or person in charge (法定代表人/负责人), verbatim.
  package var legalRepresentative = ""
  /// The address (住所), verbatim.
  package var address = ""
  /// The station in charge (管辖单位/市场监管所), verbatim; empty when the row names none.
  package var station = ""
  /// The type of the object (市场主体类型), verbatim.
  package var type = ""
  /// The industry (行业), verbatim.
  package var industry = ""
  /// The credit risk class (信用风险等级): `A`–`E`, or `U` for unclassified.
  package var riskClass = "U"
  /// Whether the registration status allows a draw (登记状态).
  package var status: RegistrationStatus
  /// The tags and special pools of the object (监管标签/专项库), in the order given.
  package var tags: [String] = []
  /// The other columns that scope words or strata name, by `headingKey` of their heading (其他列).
  package var others: [String: String] = [:]
  /// Whether it is no market entity but a product, project, act or the like (专项对象).
  package var isSpecial = false
  /// The names of the registry that it stands in: title, sheet and file (专项库); every object of
  /// one registry shares them.
  package var pools: [String] = []
  /// The headings of a special registry's own columns in their order, keys of `others`; empty for
  /// market entities.
  package var ownColumns: [String] = []
  /// The row it came from.
  package var location: CellLocation

  /// Makes an entity; the remaining columns are set afterwards.
  package init(
    id: CanonicalID, code: String, name: String, status: RegistrationStatus, location: CellLocation
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.status = status
    self.location = location
  }
}

extension Entity {
  /// What the own columns say, in their order: 规格型号：甲；批号：20240101 (对象信息).
  package var ownWords: String {
    ownColumns.compactMap { column in others[column].map { "\(column)：\($0)" } }
      .joined(separator: "；")
  }
}

/// What the status word of an object means for a draw (登记状态).
package struct RegistrationStatus: Hashable, Sendable {
  /// The word, verbatim, such as 存续.
  package let word: String
  /// Whether an object of this status can be drawn.
  package let isDrawable: Bool

  /// Makes a status from its word and its meaning.
  package init(word: String, isDrawable: Bool) {
    self.word = word
    self.isDrawable = isDrawable
  }
}
