/// Some members of a frame, a column a property, in the order in which they are named (部分对象).
///
/// Members stand in the order of their ids, the registry's columns in that of its rows: each access
/// waits for memory. To fetch one column after the other lets the processor wait for many at once.
struct FrameMembers {
  /// Their positions in the frame.
  let positions: [Int]
  /// Their ids.
  let ids: IDColumn
  /// The numbers of their registration statuses.
  let statuses: [Int]
  /// The numbers of their stations.
  let stations: [Int]

  /// Fetches the members at some positions.
  init(at positions: some Sequence<Int>, of frame: Frame) {
    self.positions = Array(positions)
    let places = self.positions.map { UInt32(frame.place(at: $0)) }
    ids = frame.registry.ids.gathered(places)
    statuses = frame.registry.statuses.numbers(of: places)
    stations = frame.registry.stations.numbers(of: places)
  }
}
