"""Who inspects whom (format DR1, chapter 3): the same people for everybody who deals again.

Integers and SHA-256 only.  An assignment is found whenever one exists: whoever is stuck asks
others to move on.  Then the loads are evened out, and a walk mixes assignments that are equally
even.
"""
import hashlib
from collections import Counter, defaultdict, deque


def H(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Shortage(Exception):
    """No assignment exists."""


class Teams:
    """Who inspects whom.  A place is one seat of one check, (check, number); number 0 leads."""

    def __init__(self, key, pools, places, people, recused):
        """`places`: place to pool; `people`: id to (units, weight, cap)."""
        self.key, self.pool, self.people, self.recused = key, places, people, recused
        need = Counter(places.values())
        self.members = {p: sorted(pools.get(p, ()), key=lambda i: H(f"{key}b|{i}")) for p in need}
        wanted = {p: -(need[p] * 10**6 // max(1, len(self.members[p]))) for p in need}
        self.order = {s: (wanted[p], H(f"{key}s|{s[0]}|{s[1]}"), s) for s, p in places.items()}
        self.holder, self.team, self.held = {}, defaultdict(dict), defaultdict(set)
        self.count, self.load = dict.fromkeys(people, 0), {i: p[0] for i, p in people.items()}
        self.rank, self.limit, self.closed = {}, None, set()
        for i in people:
            self.add(i, 0)

    def add(self, i, change):
        """The least (load, ticket) is next, with a fresh ticket after every change."""
        self.count[i] += change
        self.load[i] += change * self.people[i][1]
        self.rank[i] = (self.load[i], H(f"{self.key}{i}|{self.count[i]}"), i)

    def seat(self, moves, gains=None, gives=None):
        for s, _ in moves:
            if s in self.holder:
                self.held[self.holder[s]].discard(s)
                del self.team[s[0]][self.holder.pop(s)]
        for s, i in moves:
            self.holder[s], self.team[s[0]][i] = i, s
            self.held[i].add(s)
        for i, change in ((gives, -1), (gains, 1)):
            if i is not None:
                self.add(i, change)

    def ordered(self, places):
        return sorted(places, key=self.order.get)

    def may_join(self, i, check):
        return (i, check) not in self.recused and i not in self.team[check]

    def free(self, s):
        """The next one in the pool of place s who has room, if any."""
        def has_room(i):
            _, weight, cap = self.people[i]
            return self.count[i] < cap and (not self.limit or self.load[i] + weight < self.limit)
        able = (i for i in self.members[self.pool[s]] if has_room(i) and self.may_join(i, s[0]))
        return min(able, key=self.rank.get, default=None)

    def fill(self):
        """Fill the empty places, the most wanted first."""
        for s in self.ordered(s for s in self.pool if s not in self.holder):
            moves = self.chain([s])
            if not moves:
                raise Shortage("按冻结的名单无法完成分派，却有分派结果")
            self.seat(moves, gains=moves[0][1])

    def deal(self):
        """Fill the places; then, from the highest load downwards, even the loads out."""
        self.fill()
        while givers := [i for i in self.people if self.count[i] and i not in self.closed
                         and not (self.limit and self.load[i] >= self.limit)]:
            self.limit = max(self.load[i] for i in givers)
            loaded = [i for i in givers if self.load[i] == self.limit]
            for i in sorted(loaded, key=self.rank.get):
                moves = None if i in self.closed else self.chain(self.ordered(self.held[i]))
                if moves:
                    self.seat(moves, gains=moves[0][1], gives=i)

    def chain(self, roots):
        """Breadth first: moves that begin with somebody who has room; nobody reached in vain is
        ever asked again."""
        seen, came_from, queue = {self.holder.get(roots[0]), *roots}, {}, deque([None])
        while queue:
            i = queue.popleft()
            places = list(roots) if i is None else self.ordered(self.held[i] - seen)
            seen.update(places)
            for s in (s for s in places if s not in self.closed):  # grows while it is read
                j = self.free(s)
                if j is not None:
                    moves = [(s, j)]
                    while s not in roots:
                        i = self.holder[s]
                        s = came_from[s] if s in came_from else came_from[i]
                        moves.append((s, i))
                    return moves
                for j in self.members[self.pool[s]]:
                    if not (j in seen or j in self.closed) and self.may_join(j, s[0]):
                        seen.add(j)
                        came_from[j] = s
                        queue.append(j)
                for t in self.ordered(self.team[s[0]].values()):  # or take a team mate's seat
                    if t not in seen and self.holder[t] in self.members[self.pool[s]]:
                        seen.add(t)
                        came_from[t] = s
                        places.append(t)
        self.closed |= seen
        return None

    def mix(self, steps):
        """A Metropolis walk over assignments that are equally even: moves and exchanges."""
        seats = self.ordered(self.pool)
        for step in range(steps):
            word = H(f"{self.key}m|{step}")
            a, b, c, d = (int(word[x:x + 16], 16) for x in (0, 16, 32, 48))
            s = seats[a % len(seats)]
            i, members = self.holder[s], self.members[self.pool[s]]
            j = members[b % len(members)]
            x = c % (self.count[j] + 1)
            unlikely = d * (self.count[i] + (x > 0)) >= (self.count[j] + 1) << 64
            if i == j or (j, s[0]) in self.recused or unlikely:
                continue
            (_, weight_i, _), (_, weight, cap) = self.people[i], self.people[j]
            t = self.ordered(self.held[j])[x - 1] if x else None
            if x and i in self.members[self.pool[t]] and (i, t[0]) not in self.recused and (
                    s[0] == t[0] or (j not in self.team[s[0]] and i not in self.team[t[0]])):
                self.seat([(s, j), (t, i)])
            elif not x and (j not in self.team[s[0]] and self.count[j] < cap
                            and weight_i == weight and self.load[j] + weight == self.load[i]):
                self.seat([(s, j)], gains=j, gives=i)
