import Testing

@testable import choucha

struct ShellWordTests {
  @Test(arguments: [
    ("平罗2021", "平罗2021"), ("../a_b-c.d", "../a_b-c.d"), ("我的 文件", "'我的 文件'"), ("", "''"),
    ("a$b", "'a$b'"), ("it's", #"'it'\''s'"#),
  ])
  func `a path is quoted where a shell would take it apart`(path: String, word: String) {
    #expect(path.shellWord == word)
  }
}
