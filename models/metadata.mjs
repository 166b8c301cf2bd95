// @ts-check
import { Builder } from 'flatbuffers';
import { writeOffsets } from './offset-vector.mjs';

/** @typedef {import('./sources.mjs').ModelDescription} ModelDescription */

// Field ids and enum values of TFLite's metadata_schema.fbs, only those written here.
const MODEL_METADATA = { name: 0, subgraphMetadata: 3, author: 4, license: 5, minParserVersion: 7, count: 8 };
const SUBGRAPH_METADATA = { inputTensors: 2, outputTensors: 3, count: 4 };
const TENSOR_METADATA = { name: 0, content: 3, processUnits: 4, stats: 5, count: 6 };
const CONTENT = { propertiesType: 0, properties: 1, count: 2 };
const IMAGE_PROPERTIES = { colorSpace: 0, count: 1 };
const PROCESS_UNIT = { optionsType: 0, options: 1, count: 2 };
const NORMALIZATION_OPTIONS = { mean: 0, std: 1, count: 2 };
const STATS = { max: 0, min: 1, count: 2 };
const CONTENT_TYPE = { feature: 1, image: 2 };
const COLOR_SPACE_RGB = 1;
const PROCESS_UNIT_NORMALIZATION = 1;

const FILE_IDENTIFIER = 'M001';
const MIN_PARSER_VERSION = '1.0.0';

/**
 * Writes a TFLite Metadata FlatBuffer. The Tasks API refuses a float model that lacks it, since nothing else
 * says how pixels become the network's numbers.
 *
 * @param {ModelDescription} description
 * @returns {Uint8Array}
 */
export function writeMetadata(description) {
  const builder = new Builder();
  const input = writeImageInput(builder, description.input);
  const outputs = description.outputNames.map((name) => writeFeatureOutput(builder, name));
  const inputs = writeOffsets(builder, [input]);
  const outputsVector = writeOffsets(builder, outputs);

  builder.startObject(SUBGRAPH_METADATA.count);
  builder.addFieldOffset(SUBGRAPH_METADATA.inputTensors, inputs, 0);
  builder.addFieldOffset(SUBGRAPH_METADATA.outputTensors, outputsVector, 0);
  const subgraphs = writeOffsets(builder, [builder.endObject()]);

  const name = builder.createString(description.name);
  const author = builder.createString(description.author);
  const license = builder.createString(description.license);
  const minParserVersion = builder.createString(MIN_PARSER_VERSION);
  builder.startObject(MODEL_METADATA.count);
  builder.addFieldOffset(MODEL_METADATA.name, name, 0);
  builder.addFieldOffset(MODEL_METADATA.subgraphMetadata, subgraphs, 0);
  builder.addFieldOffset(MODEL_METADATA.author, author, 0);
  builder.addFieldOffset(MODEL_METADATA.license, license, 0);
  builder.addFieldOffset(MODEL_METADATA.minParserVersion, minParserVersion, 0);
  builder.finish(builder.endObject(), FILE_IDENTIFIER);
  return builder.asUint8Array();
}

/**
 * @param {Builder} builder
 * @param {ModelDescription['input']} input
 */
function writeImageInput(builder, input) {
  const name = builder.createString(input.name);
  const content = writeContent(builder, CONTENT_TYPE.image, () => {
    builder.startObject(IMAGE_PROPERTIES.count);
    builder.addFieldInt8(IMAGE_PROPERTIES.colorSpace, COLOR_SPACE_RGB, 0);
    return builder.endObject();
  });
  const processUnits = writeOffsets(builder, [writeNormalization(builder, input)]);

  const max = writeFloats(builder, [input.max]);
  const min = writeFloats(builder, [input.min]);
  builder.startObject(STATS.count);
  builder.addFieldOffset(STATS.max, max, 0);
  builder.addFieldOffset(STATS.min, min, 0);
  const stats = builder.endObject();

  builder.startObject(TENSOR_METADATA.count);
  builder.addFieldOffset(TENSOR_METADATA.name, name, 0);
  builder.addFieldOffset(TENSOR_METADATA.content, content, 0);
  builder.addFieldOffset(TENSOR_METADATA.processUnits, processUnits, 0);
  builder.addFieldOffset(TENSOR_METADATA.stats, stats, 0);
  return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {string} outputName
 */
function writeFeatureOutput(builder, outputName) {
  const name = builder.createString(outputName);
  const content = writeContent(builder, CONTENT_TYPE.feature, () => {
    builder.startObject(0);
    return builder.endObject();
  });
  builder.startObject(TENSOR_METADATA.count);
  builder.addFieldOffset(TENSOR_METADATA.name, name, 0);
  builder.addFieldOffset(TENSOR_METADATA.content, content, 0);
  return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {number} propertiesType
 * @param {() => number} writeProperties
 */
function writeContent(builder, propertiesType, writeProperties) {
  const properties = writeProperties();
  builder.startObject(CONTENT.count);
  builder.addFieldInt8(CONTENT.propertiesType, propertiesType, 0);
  builder.addFieldOffset(CONTENT.properties, properties, 0);
  return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {ModelDescription['input']} input
 */
function writeNormalization(builder, input) {
  const mean = writeFloats(builder, [input.mean]);
  const std = writeFloats(builder, [input.std]);
  builder.startObject(NORMALIZATION_OPTIONS.count);
  builder.addFieldOffset(NORMALIZATION_OPTIONS.mean, mean, 0);
  builder.addFieldOffset(NORMALIZATION_OPTIONS.std, std, 0);
  const options = builder.endObject();

  builder.startObject(PROCESS_UNIT.count);
  builder.addFieldInt8(PROCESS_UNIT.optionsType, PROCESS_UNIT_NORMALIZATION, 0);
  builder.addFieldOffset(PROCESS_UNIT.options, options, 0);
  return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {number[]} values
 */
function writeFloats(builder, values) {
  builder.startVector(4, values.length, 4);
  for (const value of values.toReversed()) builder.addFloat32(value);
  return builder.endVector();
}
