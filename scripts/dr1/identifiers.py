"""The one form of an identifier that is hashed (format DR1, §2.1)."""
import re

CANONICAL = re.compile(r"[0-9A-Z._-]{1,55}")
WHITE = "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009" \
    "\u200a\u2028\u2029\u202f\u205f\u3000"
USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def canonical(text):
    """Half-width, without blanks at its ends, upper case; None for what is no identifier."""
    narrow = "".join(chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" else c for c in text)
    found = "".join(c.upper() if "a" <= c <= "z" else c for c in narrow.strip(WHITE))
    return found if CANONICAL.fullmatch(found) else None


def is_credit_code(text):
    """Whether 18 characters have the check digit of GB 32100-2015."""
    if len(text) != 18 or not set(text) <= set(USCC):
        return False
    total = sum(USCC.index(c) * pow(3, x, 31) for x, c in enumerate(text[:17]))
    return USCC[-total % 31] == text[17]
