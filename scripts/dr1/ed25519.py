#!/usr/bin/env python3
"""Check one Ed25519 signature by RFC 8032, section 5.1.7 (核对签名).

    python3 scripts/dr1/ed25519.py PUBLIC-KEY SIGNATURE < message

The key has 64 hexadecimal digits, the signature 128.  Exit status: 0 valid, 2 not.
"""
import hashlib
import sys

P = 2**255 - 19                                        # the field
L = 2**252 + 27742317777372353535851937790883648493    # the order of the base point
D = -121665 * pow(121666, -1, P) % P                   # the curve: -x² + y² = 1 + D x² y²
ROOT = pow(2, (P - 1) // 4, P)                         # a square root of -1
ZERO = (0, 1, 1, 0)


def point(data):
    """Decode 32 bytes to (X, Y, Z, T) with x = X/Z, y = Y/Z and xy = T/Z; None off the curve."""
    number = int.from_bytes(data, "little")
    y, sign = number % 2**255, number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or not x and sign:
        return None
    x = P - x if x % 2 != sign else x
    return x, y, 1, x * y % P


def encoded(p):
    inverse = pow(p[2], -1, P)
    x, y = p[0] * inverse % P, p[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(factor, p):
    total = ZERO
    while factor:
        if factor & 1:
            total = add(total, p)
        p, factor = add(p, p), factor >> 1
    return total


BASE = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def is_valid(key, signature, message):
    """Whether the private key of `key` signed the message; all three are bytes."""
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r, s = point(key), signature[:32], int.from_bytes(signature[32:], "little")
    if a is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(r + key + message).digest(), "little") % L
    minus_a = (P - a[0], a[1], a[2], P - a[3])
    return encoded(add(times(s, BASE), times(k, minus_a))) == r


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    key, signature = (bytes.fromhex(text) for text in sys.argv[1:])
    holds = is_valid(key, signature, sys.stdin.buffer.read())
    print("签名有效" if holds else "签名无效")
    sys.exit(0 if holds else 2)
