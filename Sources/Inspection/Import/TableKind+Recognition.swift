extension TableKind {
  /// Whether the name of a file speaks for this kind; only for files that can't be read.
  func isSuggested(byFileName name: String) -> Bool {
    let isAboutPeople = ["人员", "执法"].contains(where: name.contains)
    return switch self {
    case .registry: ["名录", "对象", "主体", "企业"].contains(where: name.contains) && !isAboutPeople
    case .roster: isAboutPeople
    case .checklist: name.contains("清单")
    case .plan: name.contains("计划")
    default: false
    }
  }

  /// Whether the words around a table's headings speak for this kind, where headings alone don't tell.
  func isNamed(in title: String) -> Bool {
    switch self {
    case .checklist: title.contains("清单")
    case .plan: title.contains("计划")
    default: false
    }
  }

  /// Sets of fields of which a table of this kind has at least one whole set (识别条件).
  var signatures: [Set<Field>] {
    switch self {
    case .registry:
      [
        .code, .registrationNumber, .address, .status, .station, .objectNumber, .batch,
        .licenceNumber, .legalRepresentative, .model, .holder,
      ].map { [.entityName, $0] }
    case .roster: [[.personName, .certificateNumber], [.personName, .unit]]
    case .checklist:
      [.basis, .method, .itemCategory, .itemKind, .content, .requiredSpeciality, .agency]
        .map { [.item, $0] }
    case .plan:
      [
        [.taskName], [.period, .ratio], [.initiator, .ratio], [.initiator, .period],
        [.item, .initiator, .partners],
      ]
    case .recusals:
      [.recusedEntity, .recusedUnit, .code].flatMap { what in
        [[.personName, what, .reason], [.certificateNumber, what, .reason]]
      }
    case .scopeRules: [[.scopeWords, .scopeField, .value]]
    case .exclusions: [[.file, .row, .reason, .approver]]
    case .history:
      [[.code, .drawDate, .taskName], [.entityName, .drawDate, .taskName]]
    case .exemptions: [[.code, .reason], [.entityName, .reason]]
    case .lists: [[.listName, .code], [.listName, .entityName]]
    case .offices: [[.station, .office]]
    case .holidays: [[.day, .arrangement]]
    case .ratioDecisions: [[.taskName, .ratio, .approver]]
    case .settings: [[.setting, .value]]
    case .aliases: [[.tableKind, .scopeField, .heading]]
    case .drawnList: [[.entityName], [.code], [.registrationNumber]]
    case .results: [[.results, .formCode], [.results, .code], [.results, .entityName]]
    case .transmittals:
      [Field.firstMailed, .secondMailed, .remindedOn, .enteredOn, .handedOver].flatMap { what in
        [[.formCode, what], [.code, what], [.entityName, what]]
      }
    case .recordForm: []
    }
  }

  /// Fields that speak for this kind against another one that shares the rest (特征字段).
  var characteristics: Set<Field> {
    switch self {
    case .checklist: [.basis, .itemKind, .requiredSpeciality]
    case .plan: [.taskName, .planCode, .taskCode]
    case .ratioDecisions: [.taskName, .approver]
    case .recusals: [.recusedUnit, .recusedEntity]
    case .history: [.drawDate]
    case .lists: [.listName]
    case .offices: [.office]
    case .holidays: [.day]
    default: []
    }
  }
}
