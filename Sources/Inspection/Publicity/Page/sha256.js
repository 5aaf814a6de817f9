// SHA-256 (FIPS 180-4) in plain JavaScript.  A page opened from a disk may have no WebCrypto, and
// WebCrypto takes far longer to start than to hash the hundred bytes of a ticket.

/** A whole text's digest, 64 lower-case hex characters: what `printf %s text | sha256sum` prints. */
function H(text) {
  const { read, written } = encoder.encodeInto(text, scratch);
  return sha256(read === text.length ? scratch.subarray(0, written) : encoder.encode(text));
}

/** The digest of bytes, 64 lower-case hex characters. */
function sha256(bytes) {
  state.set(START);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) compress(bytes, at);
  const rest = bytes.length - whole;
  const end = rest < 56 ? 64 : 128;
  last.fill(0);
  last.set(bytes.subarray(whole));
  last[rest] = 0x80;
  lastView.setUint32(end - 8, Math.floor(bytes.length / 2 ** 29));
  lastView.setUint32(end - 4, bytes.length * 8);
  for (let at = 0; at < end; at += 64) compress(last, at);
  return state.reduce((text, word) => text + hex(word >>> 16) + hex(word & 0xffff), "");
}

const encoder = new TextEncoder();
const scratch = new Uint8Array(1 << 12);
const last = new Uint8Array(128);
const lastView = new DataView(last.buffer);
const words = new Int32Array(64);
const state = new Uint32Array(8);
const HEX = Array.from({ length: 1 << 16 }, (_, n) => n.toString(16).padStart(4, "0"));
const hex = (half) => HEX[half];

/** The first 32 bits of the fractional parts of roots of the first primes, exactly. */
const [START, ROUND] = (() => {
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((p) => n % p)) primes.push(n);
  const fraction = (p, power) => Number(root(BigInt(p) << BigInt(32 * power), BigInt(power))
    & 0xffffffffn);
  return [Uint32Array.from(primes.slice(0, 8), (p) => fraction(p, 2)),
    Int32Array.from(primes, (p) => fraction(p, 3))];
})();

/** The largest whole number whose power doesn't exceed n. */
function root(n, power) {
  let low = 0n;
  for (let bit = 1n << 40n; bit; bit >>= 1n) if ((low + bit) ** power <= n) low += bit;
  return low;
}

function compress(bytes, at) {
  for (let t = 0; t < 16; t += 1, at += 4) {
    words[t] = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
  }
  for (let t = 16; t < 64; t += 1) {
    const x = words[t - 15], y = words[t - 2];
    words[t] = words[t - 16] + words[t - 7]
      + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
      + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
  }
  let a = state[0] | 0, b = state[1] | 0, c = state[2] | 0, d = state[3] | 0;
  let e = state[4] | 0, f = state[5] | 0, g = state[6] | 0, h = state[7] | 0;
  for (let t = 0; t < 64; t += 1) {
    const one = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7))
      + (e & f ^ ~e & g) + ROUND[t] + words[t] | 0;
    const two = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10))
      + (a & b ^ a & c ^ b & c) | 0;
    h = g, g = f, f = e, e = d + one | 0, d = c, c = b, b = a, a = one + two | 0;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d;
  state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}
