/// A binary heap whose first element is the smallest.
struct Heap<Element: Comparable & Sendable>: Sendable {
  /// Every element is at least as large as the one at half its number, counting from 1.
  private var elements: [Element]

  /// Orders the elements in O(n).
  init(_ elements: [Element]) {
    self.elements = elements
    for index in stride(from: elements.count / 2 - 1, through: 0, by: -1) { sink(index) }
  }

  /// The smallest element, nil when there is none.
  var first: Element? { elements.first }

  /// Whether there is none.
  var isEmpty: Bool { elements.isEmpty }

  /// Adds an element.
  mutating func insert(_ element: Element) {
    elements.append(element)
    var index = elements.count - 1
    while index > 0, elements[index] < elements[(index - 1) / 2] {
      elements.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  /// Removes the smallest element of a heap that has one.
  mutating func removeFirst() {
    let last = elements.removeLast()
    if !elements.isEmpty { replaceFirst(with: last) }
  }

  /// Puts an element in the place of the smallest.
  mutating func replaceFirst(with element: Element) {
    elements[0] = element
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while true {
      var least = index
      let left = 2 * index + 1
      if left < elements.count, elements[left] < elements[least] { least = left }
      if left + 1 < elements.count, elements[left + 1] < elements[least] { least = left + 1 }
      guard least != index else { return }
      elements.swapAt(index, least)
      index = least
    }
  }
}
