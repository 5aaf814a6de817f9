"""Signatures over the head of the ledger (台账签名)."""
from typing import NamedTuple

from dr1.ed25519 import is_valid
from dr1.files import document, require


class Signed(NamedTuple):
    """Who signed everything up to event n, with which key."""
    event: int
    n: str
    signer: str
    key: str


def read_signature(number, prev, event, files):
    """The signature that event `number` holds over the head before it, proved."""
    keys = document(files["signature.txt"], "DR1 signature")
    require(list(keys) == ["entry", "n", "public.key", "signature", "signer"], "签名的键不符")
    require(keys["n"] == str(number - 1) and keys["entry"] == prev, "签名的不是它之前的链头")
    require(keys["signer"] and keys["signer"] == event["by"], "签名人与 event.txt 不符")
    message = f"DR1 head|{keys['n']}|{keys['entry']}".encode()
    key, signature = (bytes.fromhex(keys[name]) for name in ("public.key", "signature"))
    require((key.hex(), signature.hex()) == (keys["public.key"], keys["signature"]), "签名的写法不符")
    require(is_valid(key, signature, message), f"“{keys['signer']}”的签名无效")
    return Signed(number, keys["n"], keys["signer"], keys["public.key"])


def report_signatures(signed):
    """A line each; a key that didn't sign before is pointed out."""
    known = set()
    for one in signed:
        digits = " ".join(one.key[i:i + 4] for i in range(0, 64, 4))
        other = "；与此前的公钥不同，请与签名人公布的公钥核对" if known - {one.key} and one.key not in known else ""
        known.add(one.key)
        yield f"第{one.event}号事件：“{one.signer}”签了第{one.n}号事件的链头，公钥 {digits}{other}"
