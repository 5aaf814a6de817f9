internal import Sampling

/// Why a result can't be corrected as asked (结果不能更正).
package enum ResultCorrectionFault: Error, Hashable {
  /// Nothing is on record of the object by that event.
  case noRecord(object: String, event: Int)
  /// No field and no item has that name.
  case unknownField(String, known: [String])
  /// Something else is on record than the correction says.
  case otherRecord(String, recorded: String)
  /// What it should say can't be understood there, or contradicts the rest.
  case unusable(String, found: String)

  /// The Chinese sentence.
  var sentence: String {
    switch self {
    case .noRecord(let object, let event): "第 \(event) 号事件没有“\(object)”的检查结果；请核对事件编号和对象。"
    case .unknownField(let name, let known):
      "结果中没有“\(name)”这一项；应为抽查事项的名称或下列之一：\(known.joined(separator: "、"))。"
    case .otherRecord(let name, let recorded):
      "台账中的“\(name)”是\(recorded.quoted)，与给出的原内容不同；请核对 --from，或者不写。"
    case .unusable(let name, let found):
      "“\(found)”不能作为“\(name)”：不是认识的写法，或与该户的其他内容矛盾；请改正 --to（总体和事项都要更正的，增加问题先更正总体，减少问题先更正事项）。"
    }
  }
}

extension Attempt {
  /// The table of a correction; one of a result is put into the words of the ledger, and held
  /// against what is on record.
  /// - Throws: `AmendmentRefusal.resultUncorrectable`.
  func table(
    of correction: Correction, about id: CanonicalID
  ) throws(AmendmentRefusal) -> FieldTable {
    let event = resultEvents.first { $0.number == correction.event }
    guard let event else { return correction.table(of: id) }
    do {
      return try TransmittalPapers.areIn(event)
        ? table(ofTransmittal: correction, about: id) : table(ofResult: correction, about: id)
    } catch {
      throw .resultUncorrectable(error)
    }
  }

  private func table(
    ofResult correction: Correction, about id: CanonicalID
  ) throws(ResultCorrectionFault) -> FieldTable {
    let name = correction.field
    guard let record = records[id], record.events.contains(where: { $0.number == correction.event })
    else { throw .noRecord(object: correction.object, event: correction.event) }
    guard let recorded = record.words(of: name) else {
      throw .unknownField(name, known: ResultField.allCases.dropFirst().map(\.name))
    }
    if !correction.old.isEmpty, Self.words(correction.old, of: name) != recorded {
      throw .otherRecord(name, recorded: recorded)
    }
    guard let new = Self.words(correction.new, of: name), new != recorded,
      record.correcting(name, to: new) != nil
    else { throw .unusable(name, found: correction.new) }
    return FieldTable(
      heading: CorrectionList.heading, rows: [[id.text, name, recorded, new]])
  }

  /// A correction of what was sent out, such as the field 第一次邮寄·日期.
  private func table(
    ofTransmittal correction: Correction, about id: CanonicalID
  ) throws(ResultCorrectionFault) -> FieldTable {
    guard let rows = transmittals[id] else {
      throw .noRecord(object: correction.object, event: correction.event)
    }
    let name = correction.field
    guard let recorded = rows.text(of: name) else {
      let known = rows.flatMap { row in TransmittalRow.Part.allCases.map(row.name) }
      throw .unknownField(name, known: known)
    }
    let isDay = CalendarDate(iso: recorded) != nil
    let (old, new) = (correction.old, correction.new)
    let text = isDay ? WrittenDate(new)?.lastDay?.iso ?? new : new
    guard old.isEmpty || old == recorded else { throw .otherRecord(name, recorded: recorded) }
    guard text != recorded, rows.correcting(name, from: recorded, to: text) != nil else {
      throw .unusable(name, found: new)
    }
    return FieldTable(heading: CorrectionList.heading, rows: [[id.text, name, recorded, text]])
  }

  /// What somebody writes, in the words of the ledger; nil where it can't be understood.
  private static func words(_ written: String, of name: String) -> String? {
    let field = ResultField(correctable: name)
    guard let text = (field ?? .results).text(written: written) else { return nil }
    return field == nil || field == .results ? [CheckResult](ids: text)?.words : text
  }
}
