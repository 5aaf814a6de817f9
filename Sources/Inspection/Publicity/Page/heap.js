/** The least of many first: a binary heap of arrays [load, ticket, person]. */
class Heap {
  constructor(items) {
    this.items = items;
    for (let x = (items.length >> 1) - 1; x >= 0; x -= 1) this.sink(x);
  }

  get first() {
    return this.items[0];
  }

  insert(item) {
    let x = this.items.push(item) - 1;
    for (; x && isBefore(item, this.items[(x - 1) >> 1]); x = (x - 1) >> 1) {
      this.items[x] = this.items[(x - 1) >> 1];
    }
    this.items[x] = item;
  }

  removeFirst() {
    const last = this.items.pop();
    if (this.items.length) this.replaceFirst(last);
  }

  replaceFirst(item) {
    this.items[0] = item;
    this.sink(0);
  }

  sink(x) {
    const { items } = this, item = items[x];
    for (;;) {
      let child = 2 * x + 1;
      if (child + 1 < items.length && isBefore(items[child + 1], items[child])) child += 1;
      if (child >= items.length || !isBefore(items[child], item)) break;
      items[x] = items[child];
      x = child;
    }
    items[x] = item;
  }
}

/** The order of priorities: the smaller load, then the smaller ticket. */
function isBefore(one, other) {
  return one[0] !== other[0] ? one[0] < other[0] : one[1] < other[1];
}
