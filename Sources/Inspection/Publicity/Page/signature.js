// Signatures over the head of the ledger (Ed25519), where the browser has them.

/** Whether a signature is right; null where this browser can't tell. */
async function isSigned(signature) {
  const [key, mark] = ["public.key", "signature"].map((name) => bytesOf(signature.get(name)));
  const text = `DR1 head|${signature.get("n")}|${signature.get("entry")}`;
  try {
    const known = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", known, mark, encoder.encode(text));
  } catch (problem) {
    if (problem instanceof Mismatch) throw problem;
    return null;
  }
}

/** The bytes of hexadecimal text. */
function bytesOf(hex) {
  require(/^([0-9a-f]{2})+$/.test(hex ?? ""), "签名的格式不符");
  return Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
}
