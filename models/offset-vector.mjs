// @ts-check
/** @typedef {import('flatbuffers').Builder} Builder */

/**
 * Writes a vector of tables or strings, in the order given (a builder fills its buffer from the back).
 *
 * @param {Builder} builder
 * @param {number[]} offsets
 * @returns {number} the vector's offset
 */
export function writeOffsets(builder, offsets) {
  builder.startVector(4, offsets.length, 4);
  for (const offset of offsets.toReversed()) builder.addOffset(offset);
  return builder.endVector();
}
