// Signatures over the head of the ledger (Ed25519), where the browser has them.

/** Whether a signature is right; null where this browser can't tell. */
async function isSigned(signature) {
  const key = bytesOf(signature.get("public.key"), 32);
  const mark = bytesOf(signature.get("signature"), 64);
  const text = `DR1 head|${signature.get("n")}|${signature.get("entry")}`;
  try {
    const known = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", known, mark, encoder.encode(text));
  } catch (problem) {
    // A browser without Ed25519 says so; one without a secure context has no `subtle` at all.
    return problem.name === "NotSupportedError" || !globalThis.crypto?.subtle ? null : false;
  }
}

/** So many bytes of hexadecimal text. */
function bytesOf(hex, count) {
  require(/^[0-9a-f]+$/.test(hex ?? "") && hex.length === 2 * count, "签名的格式不符");
  return Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
}
