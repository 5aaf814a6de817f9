package import Sampling

/// What several tasks drew (抽中名单), from a ledger or from departments' lists.
package struct DrawnLists: Sendable {
  /// A task and who takes part in it (抽查任务).
  package struct Task: Hashable, Sendable {
    /// How the task is called in the outcome: 任务1 公示信息检查.
    package var name: String
    /// The departments, the initiating one first (发起部门、配合部门).
    package var departments: [String]
    /// The items to check (抽查事项).
    package var items: [String]
    /// The days in which it is to be done (任务期限).
    package var window: VisitWindow

    /// Makes a task.
    package init(
      name: String, departments: [String] = [], items: [String] = [],
      window: VisitWindow = .unstated
    ) {
      self.name = name
      self.departments = departments
      self.items = items
      self.window = window
    }
  }

  /// An officer of a team (检查人员).
  package struct Officer: Hashable, Sendable {
    /// The id; nil in lists that give only a name.
    package var id: CanonicalID?
    /// The name (姓名).
    package var name: String
    /// The department or station (单位).
    package var unit: String

    /// Makes an officer.
    package init(id: CanonicalID? = nil, name: String, unit: String) {
      self.id = id
      self.name = name
      self.unit = unit
    }
  }

  /// One line of a drawn list: an object drawn by a task (户次).
  package struct Draw: Sendable {
    /// The task's place in `tasks`.
    package var task: Int
    /// The id of the object's code, or the one made up for an object without; nil where a list
    /// gives only a name.
    package var id: CanonicalID?
    /// The name, verbatim (检查对象名称).
    package var name: String
    /// The code as it is printed; empty where the object has none.
    package var code = ""
    /// What tells objects without code apart: batch, licence or number; empty for none.
    package var mark = ""
    /// The address (住所).
    package var address = ""
    /// The team, its leader first; empty where nobody is assigned yet.
    package var team: [Officer] = []
    /// The officers who may not check this object (回避).
    package var recused: Set<CanonicalID> = []
    /// The line of the list; nil for a draw of a ledger.
    package var location: CellLocation?

    /// Makes a draw; the remaining values are set afterwards.
    package init(task: Int, id: CanonicalID?, name: String) {
      self.task = task
      self.id = id
      self.name = name
    }
  }

  /// The tasks in the order of plan or files.
  package var tasks: [Task] = []
  /// The draws in the order of the tasks and their lists.
  package var draws: [Draw] = []
  /// The office, for the heading of the outcome (单位名称).
  package var office = ""
  /// Whether a test draw is among them.
  package var isTest = false

  /// Makes empty lists.
  package init() {}

  /// Adds the lists of another source behind these.
  package mutating func append(_ other: DrawnLists) {
    let offset = tasks.count
    tasks += other.tasks
    draws += other.draws.map { draw in
      var draw = draw
      draw.task += offset
      return draw
    }
    isTest = isTest || other.isTest
    if office.isEmpty { office = other.office }
  }
}
