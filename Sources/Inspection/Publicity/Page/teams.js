// Who inspects whom (format DR1, §3.3): the same people for everybody who deals again.
//
// A place is one seat of one check; place 0 leads.  Places are numbered in the order of their
// key, most wanted pools first, and people in the order of the frozen list.  The steps: deal;
// where nobody has room, a chain of handovers; even the loads out; mix.

/** No assignment exists. */
class Shortage extends Error {}

/** An assignment in the making. */
class Teams {
  /** `people`: id to {units, weight, cap}; `pools`: name to ids; `checks`: [{id, pools}] in the
   *  order of the result; `recused`: [inspector, id] pairs. */
  constructor(key, people, pools, checks, recused) {
    Object.assign(this, { key, checks, ids: [...people.keys()], facts: [...people.values()] });
    const numbers = new Map(this.ids.map((id, i) => [id, i]));
    const checkNumbers = new Map(checks.map(({ id }, c) => [id, c]));
    this.recused = new Set(recused.filter(([i, id]) => numbers.has(i) && checkNumbers.has(id))
      .map(([i, id]) => this.pair(numbers.get(i), checkNumbers.get(id))));
    this.members = new Map([...pools].map(([name, ids]) => [name, this.lot(ids, numbers)]));
    this.isMember = new Map([...this.members].map(([name, list]) => [name, new Set(list)]));
    this.places = this.ordered(checks);
    this.seats = checks.map(() => []);
    this.places.forEach((place, s) => this.seats[place.check].push(s));
    this.holder = this.places.map(() => null);
    this.held = this.ids.map(() => []);
    this.priority = this.ids.map((_, i) => this.fresh(i));
    this.closedPlaces = new Set();
    this.closedPeople = new Set();
    this.limitLoads(Infinity);
  }

  pair(i, check) {
    return check * this.ids.length + i;
  }

  /** The members of a pool in the order of the lot. */
  lot(ids, numbers) {
    const lots = ids.map((id) => [0, H(`${this.key}b|${id}`), numbers.get(id)]);
    return lots.sort((one, other) => (isBefore(one, other) ? -1 : 1)).map(([, , i]) => i);
  }

  /** The places in the order of their key. */
  ordered(checks) {
    const places = checks.flatMap(({ id, pools }, check) => pools.map((pool, number) =>
      ({ check, number, pool, ticket: H(`${this.key}s|${id}|${number}`) })));
    const need = tally(places.map(({ pool }) => pool));
    for (const place of places) {
      const wanted = need.get(place.pool) * 1e6, size = this.members.get(place.pool)?.length || 1;
      place.key = [-(wanted - wanted % size) / size, place.ticket];
    }
    return places.sort((one, other) => (isBefore(one.key, other.key) ? -1 : 1));
  }

  load(i) {
    return this.facts[i].units + this.facts[i].weight * this.held[i].length;
  }

  fresh(i) {
    return [this.load(i), H(`${this.key}${this.ids[i]}|${this.held[i].length}`), i];
  }

  /** From now on only people who stay below this load have room. */
  limitLoads(ceiling) {
    this.ceiling = ceiling;
    this.queues = new Map();
  }

  hasRoom(i) {
    return this.held[i].length < this.facts[i].cap
      && this.load(i) + this.facts[i].weight < this.ceiling;
  }

  sits(i, check) {
    return this.seats[check].some((s) => this.holder[s] === i);
  }

  isRecused(i, check) {
    return this.recused.has(this.pair(i, check));
  }

  mayJoin(i, check) {
    return !this.isRecused(i, check) && !this.sits(i, check);
  }

  vacate(s) {
    const places = this.held[this.holder[s]];
    places.splice(places.indexOf(s), 1);
    this.holder[s] = null;
  }

  seat(i, s) {
    const places = this.held[i];
    let x = places.length;
    while (x && places[x - 1] > s) x -= 1;
    places.splice(x, 0, s);
    this.holder[s] = i;
  }

  /** Carries out handovers, the first of which goes to somebody with room. */
  hand(chain, giver = null) {
    for (const [s] of chain) if (this.holder[s] !== null) this.vacate(s);
    for (const [s, i] of chain) this.seat(i, s);
    for (const i of [chain[0][1], giver]) if (i !== null) this.priority[i] = this.fresh(i);
  }

  /** Takes over who sits where, by `id|place`. */
  take(holders) {
    const numbers = new Map(this.ids.map((id, i) => [id, i]));
    this.places.forEach(({ check, number }, s) => {
      const id = holders.get(`${this.checks[check].id}|${number}`);
      if (numbers.has(id)) this.seat(numbers.get(id), s);
    });
    this.priority = this.ids.map((_, i) => this.fresh(i));
  }

  /** Fills the empty places in their order. */
  deal() {
    this.limitLoads(Infinity);
    this.places.forEach((_, s) => {
      if (this.holder[s] !== null) return;
      const i = this.free(s), chain = i === null ? this.chain([s]) : [[s, i]];
      if (!chain) throw new Shortage("按冻结的名单无法完成分派，却有分派结果");
      this.hand(chain);
    });
  }

  /** The member of the place's pool who has room and the least priority. */
  free(s) {
    const { check, pool } = this.places[s], aside = [];
    const members = this.members.get(pool) ?? [];
    const queue = this.queues.get(pool)
      ?? new Heap(members.filter((i) => this.hasRoom(i)).map((i) => this.priority[i]));
    this.queues.set(pool, queue);
    let found = null;
    while (queue.first && found === null) {
      const i = queue.first[2];
      if (!this.hasRoom(i)) queue.removeFirst();
      else if (queue.first !== this.priority[i]) queue.replaceFirst(this.priority[i]);
      else if (this.mayJoin(i, check)) found = i;
      else aside.push(queue.first), queue.removeFirst();
    }
    for (const item of aside) queue.insert(item);
    return found;
  }

  /** Breadth first: handovers that begin with somebody who has room and end at a root. */
  chain(roots) {
    const search = new Search(this, roots);
    for (let x = -1; x < search.people.length; x += 1) {
      const places = x < 0 ? [...roots] : search.placesOf(search.people[x]);
      for (const s of places) {  // grows while it is read
        if (this.closedPlaces.has(s)) continue;
        const i = this.free(s);
        if (i !== null) return search.chain(s, i);
        search.reachMembers(s);
        places.push(...search.reachTeammates(s));
      }
    }
    search.close();
    return null;
  }

  /** From the highest load down: chains that end at somebody who stays below that load. */
  even() {
    let level = Infinity;
    for (;;) {
      const givers = this.priority.filter(([load, , i]) =>
        load < level && this.held[i].length && !this.closedPeople.has(i));
      if (!givers.length) return;
      level = givers.reduce((most, [load]) => Math.max(most, load), 0);
      this.limitLoads(level);
      if (!this.ids.some((_, i) => this.hasRoom(i))) return;
      const loaded = givers.filter(([load]) => load === level);
      for (const [, , i] of loaded.sort((a, b) => (isBefore(a, b) ? -1 : 1))) {
        const chain = this.closedPeople.has(i) ? null : this.chain([...this.held[i]]);
        if (chain) this.hand(chain, i);
      }
    }
  }

  /** Steps of a walk over equally good assignments (Metropolis–Hastings). */
  mix(from, to) {
    for (let step = from; step < to; step += 1) {
      const random = H(`${this.key}m|${step}`);
      const word = (x) => BigInt("0x" + random.slice(16 * x, 16 * x + 16));
      const choice = (x, count) => Number(word(x) % BigInt(count));
      const s = choice(0, this.places.length), { check, pool } = this.places[s];
      const members = this.members.get(pool), j = members[choice(1, members.length)];
      const i = this.holder[s];
      if (i === j || this.isRecused(j, check)) continue;
      const x = choice(2, this.held[j].length + 1);
      const proposed = BigInt(this.held[i].length + Number(x > 0));
      if (word(3) * proposed >= BigInt(this.held[j].length + 1) << 64n) continue;
      if (x) this.exchange(s, this.held[j][x - 1]);
      else this.move(s, j);
    }
  }

  move(s, j) {
    const i = this.holder[s], { weight, cap } = this.facts[j];
    const isEven = weight === this.facts[i].weight && this.load(j) + weight === this.load(i);
    if (!isEven || this.held[j].length >= cap || this.sits(j, this.places[s].check)) return;
    this.vacate(s);
    this.seat(j, s);
  }

  exchange(s, t) {
    const i = this.holder[s], j = this.holder[t], one = this.places[s], other = this.places[t];
    if (!this.isMember.get(other.pool).has(i) || this.isRecused(i, other.check)) return;
    const isWithin = one.check === other.check;
    if (!isWithin && (this.sits(j, one.check) || this.sits(i, other.check))) return;
    this.vacate(s);
    this.vacate(t);
    this.seat(j, s);
    this.seat(i, t);
  }

  /** The lines of `match.txt`: [check, place, inspector], in the order of the result. */
  get lines() {
    return this.seats.flatMap((seats, c) => {
      const people = [];
      for (const s of seats) people[this.places[s].number] = this.ids[this.holder[s]];
      return people.map((id, number) => [this.checks[c].id, number, id]);
    });
  }
}

/** What a search for a chain has reached, and how it got there. */
class Search {
  constructor(teams, roots) {
    this.teams = teams;
    this.roots = new Set(roots);
    this.places = new Set(roots);
    this.giver = teams.holder[roots[0]];
    this.people = [];
    this.cameFrom = new Map();  // a person or a team mate's place, to the place
    this.waiting = new Map();  // the members of a pool who aren't reached yet
    this.seen = new Set([this.giver]);
  }

  /** The places of a person that aren't reached yet. */
  placesOf(i) {
    const places = this.teams.held[i].filter((s) => !this.places.has(s));
    for (const s of places) this.places.add(s);
    return places;
  }

  reachMembers(s) {
    const { check, pool } = this.teams.places[s], rest = [];
    for (const i of this.waiting.get(pool) ?? this.teams.members.get(pool) ?? []) {
      if (this.seen.has(i) || this.teams.closedPeople.has(i)) continue;
      if (!this.teams.mayJoin(i, check)) {
        rest.push(i);
        continue;
      }
      this.seen.add(i);
      this.cameFrom.set(`i${i}`, s);
      this.people.push(i);
    }
    this.waiting.set(pool, rest);
  }

  /** The seats whose holders may move over to a place of the same team. */
  reachTeammates(s) {
    const { check, pool } = this.teams.places[s];
    const seats = this.teams.seats[check].filter((t) => !this.places.has(t)
      && this.teams.isMember.get(pool)?.has(this.teams.holder[t]));
    for (const t of seats) this.places.add(t), this.cameFrom.set(`s${t}`, s);
    return seats;
  }

  chain(s, i) {
    const chain = [[s, i]];
    while (!this.roots.has(s)) {
      const holder = this.teams.holder[s];
      s = this.cameFrom.get(`s${s}`) ?? this.cameFrom.get(`i${holder}`);
      chain.push([s, holder]);
    }
    return chain;
  }

  /** Nobody with room can be reached from here any more. */
  close() {
    for (const s of this.places) this.teams.closedPlaces.add(s);
    for (const i of this.people) this.teams.closedPeople.add(i);
    if (this.giver !== null) this.teams.closedPeople.add(this.giver);
  }
}
