internal import Sampling

/// What an archive says of itself in plain text (如何核验.txt).
enum ArchiveNote {
  /// The text.
  static func text(of volume: ArchiveVolume) -> String {
    (volume.record.isTest ? VerificationReport.testHeading + "\n\n" : "") + """
      “双随机、一公开”抽查案卷：怎样核验

      任务\(volume.task)　\(volume.record.facts["任务名称"])
      归档时台账共 \(volume.ledger.events.count) 个事件，链头 \(volume.ledger.head.hex)

      这份案卷含有个人信息，只供内部保管和依法查阅，不得公示。

        案卷封面、卷内目录、备考表    立卷用的三张表；备考表写明缺少什么
        表格/         本任务的各种表格，按发出时的原样
        回收材料/     检查人员交回的文件，按交回时的原样
        台账/         完整的日志（journal.jsonl），以及本任务的全部事件
        未公开.csv    没有收入本卷的台账文件（其他任务的材料）；它们的校验值在台账中，不能偷换
        scripts/      独立的核验程序（Python），不含抽查软件的代码
        SHA256SUMS    以上每个文件的校验值

      一、核对文件没有改动（在解压后的文件夹中）
          sha256sum --quiet -c SHA256SUMS
        没有任何输出，就是全部一致。再核对清单本身：
          sha256sum SHA256SUMS
        应与台账中归档事件（归档.sha256）的校验值一致，也就是归档时打印的“归档校验值”。

      二、核对日志，并把本任务的抽取重新计算一遍（需要 Python 3.10 或以上）
          python3 scripts/verify.py .
        最后一行是“复核通过”，并列出日志最后的校验值，请与签字的记录单、公告核对。
        因为没有其他任务的材料，本年已抽次数等少数内容不能复核，程序会逐项注明；
        到原工作文件夹中运行 choucha verify，可以全部复核。

      三、不解压，直接核验压缩包
          choucha verify 压缩包.zip
          python3 verify.py 压缩包.zip

      案卷只能证明自己前后一致；它就是当时归档的那一份，要靠与台账和纸面记录核对。

      """
  }
}
