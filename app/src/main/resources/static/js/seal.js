// The voter's half of docs/trust/protocol.md: RSABSSA-SHA384-PSS-Randomized (RFC 9474) on WebCrypto's hashes and BigInt.
// Everything follows from the person's secret, so that an interrupted form or a second device asks for the same token.

const NONCE = 32, PREFIX = 32, SALT = 48, HASH = 48, EXPONENT = 65537n, ROUNDS = 600_000;
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE = 16; // fifteen drawn, seventy-five bits, and one that catches a slip

const ascii = (text) => new TextEncoder().encode(text);

export const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const number = (bytes) => BigInt("0x" + (hex(bytes) || "0"));

const bytes = (value, length) => {
  const digits = value.toString(16).padStart(2 * length, "0");
  return Uint8Array.from({ length }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16));
};

export const hex = (some) => [...some].map((byte) => byte.toString(16).padStart(2, "0")).join("");
export const base64 = (some) => btoa(String.fromCharCode(...some)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
export const fromBase64 = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const idBytes = (id) => Uint8Array.from(id.replaceAll("-", "").match(/../g), (pair) => parseInt(pair, 16));

const digest = async (name, ...parts) => new Uint8Array(await crypto.subtle.digest(name, join(...parts)));

const power = (base, exponent, modulus) => {
  let result = 1n;
  for (let b = base % modulus, e = exponent; e > 0n; e >>= 1n, b = (b * b) % modulus) {
    if (e & 1n) result = (result * b) % modulus;
  }
  return result;
};

const inverse = (value, modulus) => {
  let [r, nextR, t, nextT] = [modulus, value % modulus, 0n, 1n];
  while (nextR > 0n) {
    const quotient = r / nextR;
    [r, nextR, t, nextT] = [nextR, r - quotient * nextR, nextT, t - quotient * nextT];
  }
  if (r !== 1n) throw new Error("no inverse");
  return t < 0n ? t + modulus : t;
};

const mask = async (seed, length) => {
  const parts = [];
  for (let i = 0; i * HASH < length; i++) parts.push(await digest("SHA-384", seed, new Uint8Array([0, 0, i >> 8, i & 255])));
  return join(...parts).slice(0, length);
};

// EMSA-PSS-ENCODE of RFC 8017, section 9.1.1
const encode = async (message, salt, bits) => {
  const length = Math.ceil(bits / 8);
  const hash = await digest("SHA-384", new Uint8Array(8), await digest("SHA-384", message), salt);
  const block = new Uint8Array(length - HASH - 1);
  block[block.length - SALT - 1] = 1;
  block.set(salt, block.length - SALT);
  const over = await mask(hash, block.length);
  block.forEach((byte, i) => (block[i] = byte ^ over[i]));
  block[0] &= 0xff >> (8 * length - bits);
  return join(block, hash, new Uint8Array([0xbc]));
};

const checkSign = (signs) => ALPHABET[[...signs].reduce((sum, sign, i) => sum + (i + 1) * (ALPHABET.indexOf(sign) + 1), 0) % 31];

export const newCode = () => {
  const drawn = [...crypto.getRandomValues(new Uint8Array(CODE - 1))].map((byte) => ALPHABET[byte & 31]).join("");
  return drawn + checkSign(drawn);
};

export const grouped = (code) => code.match(/.{4}/g).join("-");

// What somebody typed, as it was drawn; null when it cannot be a code.
export const readCode = (typed) => {
  const code = typed.toUpperCase().replace(/[\s\p{Pd}.]/gu, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const fits = code.length === CODE && [...code].every((sign) => ALPHABET.includes(sign));
  return fits && checkSign(code.slice(0, -1)) === code.at(-1) ? code : null;
};

// The secret of a code: slow on purpose, once for each device.
export const secretOf = async (code, person) => {
  const key = await crypto.subtle.importKey("raw", ascii(code), "PBKDF2", false, ["deriveBits"]);
  const salt = ascii("essor.secret.1|" + person);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }, key, 256));
};

const derive = async (secret, checkIn, label, length) => {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const parameters = { name: "HKDF", hash: "SHA-256", salt: idBytes(checkIn), info: ascii(label) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 8 * length));
};

// Blinds given values: what the vectors of RFC 9474 test.
export const blind = async (modulus, prepared, salt, factor) => {
  const encoded = number(await encode(prepared, salt, modulus.toString(2).length - 1));
  const length = Math.ceil(modulus.toString(2).length / 8);
  return { encoded, inverse: inverse(factor, modulus), message: bytes((encoded * power(factor, EXPONENT, modulus)) % modulus, length) };
};

// Takes the blinding away; what remains must be the signature of what was blinded.
export const finish = (modulus, blinded, blindSignature) => {
  const signature = (number(blindSignature) * blinded.inverse) % modulus;
  if (power(signature, EXPONENT, modulus) !== blinded.encoded) throw new Error("not a signature of this message");
  return bytes(signature, blindSignature.length);
};

// What the secret makes of a check-in's terms: to be blinded, signed and finished.
export const draft = async (secret, terms) => {
  const modulus = number(fromBase64(terms.modulus));
  const nonce = await derive(secret, terms.checkIn, "nonce", NONCE);
  const prefix = await derive(secret, terms.checkIn, "prefix", PREFIX);
  const salt = await derive(secret, terms.checkIn, "salt", SALT);
  const factor = 1n + (number(await derive(secret, terms.checkIn, "blinding", 400)) % (modulus - 1n));
  const prepared = join(prefix, ascii("essor.ballot.1"), idBytes(terms.checkIn), nonce);
  return { modulus, nonce, prefix, blinded: await blind(modulus, prepared, salt, factor) };
};

// The token, from what the server signed; throws where the pass is not the one of the terms.
export const token = async (terms, drafted, issued) => {
  const pass = fromBase64(issued.pass);
  if (base64(await digest("SHA-256", pass)) !== terms.passes[issued.cohort]) throw new Error("another pass than everybody's");
  return {
    nonce: base64(drafted.nonce),
    prefix: base64(drafted.prefix),
    signature: base64(finish(drafted.modulus, drafted.blinded, fromBase64(issued.signature))),
    cohort: issued.cohort,
    pass: issued.pass,
    mark: hex(await digest("SHA-256", ascii("essor.mark.1"), drafted.nonce)),
  };
};
