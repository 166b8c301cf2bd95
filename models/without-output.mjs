// @ts-check
import { writeOffsets } from './offset-vector.mjs';
import { behindFront, fieldSlot, numbersIn, tablesIn } from './old-file.mjs';

/** @typedef {import('flatbuffers').Builder} Builder */
/** @typedef {import('flatbuffers').ByteBuffer} ByteBuffer */

// Field ids of TFLite's schema.fbs, only those needed here.
const SUBGRAPH = { tensors: 0, inputs: 1, outputs: 2, operators: 3, name: 4, count: 5 };
const OPERATOR = { inputs: 1, outputs: 2 };

/**
 * Writes a graph that computes all outputs but one. The number of outputs and their places stay, for that is what
 * readers go by: in the place of the one that is left out stands the one before it once more. Tensors and operators are
 * those of the old file.
 *
 * @param {Builder} builder
 * @param {ByteBuffer} old
 * @param {number} graph its position in the old file
 * @param {number} unneeded place of the output, not the first
 * @returns {number} the new graph's offset
 */
export function writeSubgraphWithout(builder, old, graph, unneeded) {
  const outputs = numbersIn(old, graph, SUBGRAPH.outputs).map((tensor, place, all) =>
    place === unneeded ? (all[place - 1] ?? tensor) : tensor,
  );
  const operators = writeOffsets(builder, operatorsFor(old, graph, outputs).map(behindFront));
  builder.startVector(4, outputs.length, 4);
  for (const tensor of outputs.toReversed()) builder.addInt32(tensor);
  const written = builder.endVector();
  builder.startObject(SUBGRAPH.count);
  for (const field of [SUBGRAPH.tensors, SUBGRAPH.inputs, SUBGRAPH.name]) {
    const slot = fieldSlot(old, graph, field);
    if (slot !== 0) builder.addFieldOffset(field, behindFront(old.__indirect(graph + slot)), 0);
  }
  builder.addFieldOffset(SUBGRAPH.outputs, written, 0);
  builder.addFieldOffset(SUBGRAPH.operators, operators, 0);
  return builder.endObject();
}

/**
 * The operators that these tensors come from, in the order of the graph, in which each stands behind those it needs.
 *
 * @param {ByteBuffer} old
 * @param {number} graph
 * @param {readonly number[]} tensors
 */
function operatorsFor(old, graph, tensors) {
  const needed = new Set(tensors);
  /** @type {number[]} */
  const kept = [];
  for (const operator of tablesIn(old, graph, SUBGRAPH.operators).toReversed()) {
    if (!numbersIn(old, operator, OPERATOR.outputs).some((tensor) => needed.has(tensor))) continue;
    for (const tensor of numbersIn(old, operator, OPERATOR.inputs)) needed.add(tensor);
    kept.push(operator);
  }
  return kept.toReversed();
}
