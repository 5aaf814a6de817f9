extension LevelRefusal {
  /// What was expected, what was found, and what to do.
  package var message: String {
    switch self {
    case .notAPackage(let path):
      "“\(path)”不是下发或上报的材料：应是含“凭证”的文件夹（其中有 package.txt 和 SHA256SUMS）；"
        + "请给出对方用 choucha dispatch 写出的文件夹。"
    case .faulty(let path, let fault): "“\(path)”没有收下，台账没有任何改动：\(fault.message)"
    case .wrongOffice(let expected, let found):
      "这份材料应由“\(expected)”收发，现为“\(found)”；请核对设置表的“单位名称”、下发对照和所给的材料。"
    case .testMixed(let isTest):
      "材料是\(isTest ? "测试抽取" : "正式抽取")，本单位台账却是\(isTest ? "正式抽取" : "测试抽取")，不能混用；"
        + "请另用一个工作文件夹，或改正设置表的“测试抽取”。"
    case .tooLate(let task):
      "“\(task)”的种子已经公布，此时冻结人员不能再用同一种子（否则可以挑选人员名录来左右选派）。"
        + "请用 --event 和 --event-at 写明以后的公开事件，或用 --seed 自拟种子（等级 D）。"
    case .nothingToDo(.notDrawn): "人员已经承诺；下发单位抽取后会再下发名单，到时再运行本命令。"
    case .nothingToDo(.noValue(let event)):
      "人员已经承诺，使用公开事件“\(event)”；结果公布后请加 --source \(event)/结果。"
    case .nothingToDo(.noOffices): "台账中没有按“下发对照”划分的任务，也没有上级下发的任务，没有材料可写。"
    }
  }
}
