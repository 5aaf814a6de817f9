import Testing

@testable import Inspection

@Suite struct WrittenNameTests {
  @Test(arguments: [
    ("张三", "张三", false), ("张 三", "张三", false), ("张　三", "张三", false), ("李四*", "李四", true),
    ("李 四 ＊", "李四", true), ("*李四", "李四", true), (" 欧阳小明 ", "欧阳小明", false),
    ("阿里木·买买提", "阿里木·买买提", false),
    ("John Smith", "John Smith", false), ("张\u{A0}三", "张三", false),
  ])
  func `removes alignment and the mark of an assistant`(
    text: String, name: String, isAssistant: Bool
  ) {
    let written = WrittenName(text)
    #expect(written.name == name)
    #expect(written.isAssistant == isAssistant)
  }
}
