extension OddText {
  var message: String {
    switch self {
    case .control: "名称中有看不见的控制字符，已原样保留；请重新输入这个名称。"
    case .privateUse: "名称中有自造字（Unicode 私用区），在别的电脑上可能显示不出，已原样保留；请改用标准汉字。"
    case .lost: "名称中有“?”或乱码，可能是生僻字在导出时丢失，已原样保留；请核对并改正。"
    }
  }
}
