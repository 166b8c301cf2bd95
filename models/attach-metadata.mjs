// @ts-check
import { Builder, ByteBuffer } from 'flatbuffers';
import { writeOffsets } from './offset-vector.mjs';
import { behindFront, fieldSlot, tablesIn } from './old-file.mjs';
import { writeSubgraphWithout } from './without-output.mjs';

// Field ids of TFLite's schema.fbs, only those needed here.
const MODEL = {
  version: 0,
  operatorCodes: 1,
  subgraphs: 2,
  description: 3,
  buffers: 4,
  metadataBuffer: 5,
  metadata: 6,
  signatureDefs: 7,
  count: 8,
};
const METADATA = { name: 0, buffer: 1, count: 2 };
const BUFFER = { data: 0, count: 1 };

const FILE_IDENTIFIER = 'TFL3';
const METADATA_NAME = 'TFLITE_METADATA';

/** The schema forces weights to 16 bytes; 64, a cache line, keeps whatever alignment the old file had. */
const FRONT_ALIGNMENT_BYTES = 64;
const BUFFER_DATA_ALIGNMENT_BYTES = 16;

/**
 * Gives a TFLite model its metadata without touching a byte of it: a new root table, new `buffers` and
 * `metadata` vectors and the metadata itself are written in front of the old file. FlatBuffer offsets are
 * relative and point forward, so the old tables stay valid where they are and the new ones simply reach
 * further. Rebuilding the model instead would need the whole schema and could change the weights.
 *
 * @param {Uint8Array} model a TFLite file
 * @param {Uint8Array} metadata an M001 FlatBuffer
 * @param {number} [unneeded] an output that nobody asks for: what only it needs is not computed
 * @returns {Uint8Array} front + untouched model; the front is a multiple of 64 bytes
 */
export function attachMetadata(model, metadata, unneeded) {
  const old = new ByteBuffer(model);
  const oldRoot = old.__indirect(0);
  const oldBuffers = tablesIn(old, oldRoot, MODEL.buffers);
  const oldMetadata = tablesIn(old, oldRoot, MODEL.metadata);

  const builder = new Builder();
  // Asking for it once makes finish() pad the front to a multiple of it.
  builder.prep(FRONT_ALIGNMENT_BYTES, 0);

  const buffers = writeOffsets(builder, [...oldBuffers.map(behindFront), writeBuffer(builder, metadata)]);
  const entry = writeMetadataEntry(builder, oldBuffers.length);
  const entries = writeOffsets(builder, [...oldMetadata.map(behindFront), entry]);

  const [graph] = tablesIn(old, oldRoot, MODEL.subgraphs);
  const subgraphs =
    unneeded === undefined || graph === undefined
      ? null
      : writeOffsets(builder, [writeSubgraphWithout(builder, old, graph, unneeded)]);

  builder.startObject(MODEL.count);
  builder.addFieldInt32(MODEL.version, old.readInt32(oldRoot + fieldSlot(old, oldRoot, MODEL.version)), 0);
  for (const field of [
    MODEL.operatorCodes,
    ...(subgraphs === null ? [MODEL.subgraphs] : []),
    MODEL.description,
    MODEL.metadataBuffer,
    MODEL.signatureDefs,
  ]) {
    const slot = fieldSlot(old, oldRoot, field);
    if (slot !== 0) builder.addFieldOffset(field, behindFront(old.__indirect(oldRoot + slot)), 0);
  }
  if (subgraphs !== null) builder.addFieldOffset(MODEL.subgraphs, subgraphs, 0);
  builder.addFieldOffset(MODEL.buffers, buffers, 0);
  builder.addFieldOffset(MODEL.metadata, entries, 0);
  builder.finish(builder.endObject(), FILE_IDENTIFIER);

  const front = builder.asUint8Array();
  const whole = new Uint8Array(front.length + model.length);
  whole.set(front);
  whole.set(model, front.length);
  return whole;
}

/**
 * @param {Builder} builder
 * @param {Uint8Array} data
 */
function writeBuffer(builder, data) {
  builder.startVector(1, data.length, BUFFER_DATA_ALIGNMENT_BYTES);
  for (const byte of data.toReversed()) builder.addInt8(byte);
  const vector = builder.endVector();
  builder.startObject(BUFFER.count);
  builder.addFieldOffset(BUFFER.data, vector, 0);
  return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {number} bufferIndex
 */
function writeMetadataEntry(builder, bufferIndex) {
  const name = builder.createString(METADATA_NAME);
  builder.startObject(METADATA.count);
  builder.addFieldOffset(METADATA.name, name, 0);
  builder.addFieldInt32(METADATA.buffer, bufferIndex, 0);
  return builder.endObject();
}
