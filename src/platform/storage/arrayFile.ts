/*
 * An object with typed arrays in it as bytes: docs/session-file.md. Little-endian, as every computer that runs a
 * browser today is.
 */

const MAGIC = 'EVSTRIDE';
const FORMAT = 1;
/** Magic, format, length of the head. */
const HEAD_AT = 16;
const ALIGNMENT = 8;
const DIGEST_BYTES = 32;

const KINDS = { Uint8Array, Int32Array, Float32Array, Float64Array };
type Kind = keyof typeof KINDS;
type Numbers = InstanceType<(typeof KINDS)[Kind]>;

const isNumbers = (value: unknown): value is Numbers =>
  Object.values(KINDS).some((OfKind) => value instanceof OfKind);
const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** With SHA-256 of everything before at its end. */
export async function writeArrays(value: object): Promise<Uint8Array<ArrayBuffer>> {
  const arrays: { readonly numbers: Numbers; readonly at: number }[] = [];
  let next = 0;
  const head = JSON.stringify(value, (_, part: unknown) => {
    if (isNumbers(part)) {
      const at = next;
      arrays.push({ numbers: part, at });
      next = aligned(next + part.byteLength);
      return { array: part.constructor.name, at, length: part.length };
    }
    // JSON knows no NaN and no infinity.
    return typeof part === 'number' && !Number.isFinite(part) ? { number: String(part) } : part;
  });
  const text = new TextEncoder().encode(head);
  const dataAt = aligned(HEAD_AT + text.length);
  const file = new Uint8Array(dataAt + next + DIGEST_BYTES);
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(8, FORMAT, true);
  new DataView(file.buffer).setUint32(12, text.length, true);
  file.set(text, HEAD_AT);
  for (const { numbers, at } of arrays) {
    file.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), dataAt + at);
  }
  file.set(await digestOf(file), file.length - DIGEST_BYTES);
  return file;
}

/** What was written; null where the bytes are not all there or not what they were. */
export async function readArrays(file: Uint8Array<ArrayBuffer>): Promise<unknown> {
  if (file.length < HEAD_AT + DIGEST_BYTES) return null;
  const head = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const isOurs = new TextDecoder().decode(file.subarray(0, MAGIC.length)) === MAGIC;
  if (!isOurs || head.getUint32(8, true) !== FORMAT) return null;
  const digest = await digestOf(file);
  if (digest.some((byte, i) => byte !== file[file.length - DIGEST_BYTES + i])) return null;
  const length = head.getUint32(12, true);
  const dataAt = aligned(HEAD_AT + length);
  const text = new TextDecoder().decode(file.subarray(HEAD_AT, HEAD_AT + length));
  return JSON.parse(text, (_, part: unknown) => {
    if (!isObject(part)) return part;
    if (typeof part.number === 'string') return Number(part.number);
    const { array, at, length: count } = part;
    if (typeof array !== 'string' || typeof at !== 'number' || typeof count !== 'number') return part;
    const OfKind = KINDS[array as Kind];
    const start = file.byteOffset + dataAt + at;
    return new OfKind(file.buffer.slice(start, start + count * OfKind.BYTES_PER_ELEMENT));
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const digestOf = async (file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', file.subarray(0, file.length - DIGEST_BYTES)));
