/// What a row is that holds no data (非数据行); the raw value is the stable reason in the accounts.
package enum RowRole: String, Sendable {
  case title = "标题行"
  case note = "说明行"
  case heading = "表头行"
  case repeatedHeading = "重复表头行"
  case hint = "填写提示行"
  case example = "示例行"
  case total = "合计行"
  case signature = "落款行"
  case pageNumber = "页码行"
  case blank = "空白行"
  case repetition = "重复行"
  case foreign = "非数据表"
  case unknownObject = "对象不在名录库"
  case unresolved = "名录库没有读取"
  case reserve = "候补名单"
  case amendment = "变更记录"
}
