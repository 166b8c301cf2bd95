// @ts-check
/** @typedef {import('flatbuffers').ByteBuffer} ByteBuffer */

/**
 * A builder counts offsets back from its end, which is where the old file starts: what lies `position` bytes
 * into the old file is at minus that.
 * @param {number} position
 */
export function behindFront(position) {
  return -position;
}

/**
 * @param {ByteBuffer} bytes
 * @param {number} table
 * @param {number} field
 * @returns {number} the field's place relative to the table, 0 when absent
 */
export function fieldSlot(bytes, table, field) {
  return bytes.__offset(table, 4 + 2 * field);
}

/**
 * @param {ByteBuffer} bytes
 * @param {number} table
 * @param {number} field a vector of tables
 * @returns {number[]} the position of each table, none when the field is absent
 */
export function tablesIn(bytes, table, field) {
  const slot = fieldSlot(bytes, table, field);
  if (slot === 0) return [];
  const first = bytes.__vector(table + slot);
  const length = bytes.__vector_len(table + slot);
  return Array.from({ length }, (_, i) => bytes.__indirect(first + 4 * i));
}

/**
 * @param {ByteBuffer} bytes
 * @param {number} table
 * @param {number} field a vector of 32-bit numbers
 * @returns {number[]} none when the field is absent
 */
export function numbersIn(bytes, table, field) {
  const slot = fieldSlot(bytes, table, field);
  if (slot === 0) return [];
  const first = bytes.__vector(table + slot);
  return Array.from({ length: bytes.__vector_len(table + slot) }, (_, i) => bytes.readInt32(first + 4 * i));
}
