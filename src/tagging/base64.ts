/** What some engines have of their own: `Uint8Array.fromBase64` of ECMAScript 2026, or Node's Buffer. */
interface Native {
  readonly Uint8Array: { fromBase64?(text: string): Uint8Array };
  readonly Buffer?: { from(text: string, encoding: 'base64'): Uint8Array };
}

/** Decodes base64 (the form in which the build embeds models) to bytes. */
export function decodeBase64(text: string): Uint8Array {
  const { Uint8Array: { fromBase64 }, Buffer } = globalThis as unknown as Native;
  if (fromBase64 !== undefined) return fromBase64(text);
  if (Buffer !== undefined) return Uint8Array.from(Buffer.from(text, 'base64'));
  return decodeByHand(text);
}

/** The same, written out because `atob` goes through a string. */
export function decodeByHand(text: string): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[alphabet.charCodeAt(i)] = i;
  let length = text.length;
  while (length > 0 && text[length - 1] === '=') length--;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let at = 0;
  for (let i = 0; i < length; i += 4) {
    const four = (value[text.charCodeAt(i) & 127]! << 18) | (value[text.charCodeAt(i + 1) & 127]! << 12)
      | (value[text.charCodeAt(i + 2) & 127]! << 6) | value[text.charCodeAt(i + 3) & 127]!;
    bytes[at] = four >>> 16; // writes beyond the end are dropped by the typed array
    bytes[at + 1] = four >>> 8;
    bytes[at + 2] = four;
    at += 3;
  }
  return bytes;
}
