import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleModels } from '../../models/assemble.mjs';

const PACKAGE_DIR = join(import.meta.dirname, '../../node_modules/@mediapipe/pose');
const README = readFileSync(join(import.meta.dirname, '../../models/README.md'), 'utf8');
const DETECTOR_FILE = 'pose_solution_packed_assets.data';
const DETECTOR_BYTES = 2_962_288;

const BUNDLES = [
  {
    file: 'pose_landmarker_lite.task',
    landmarksFile: 'pose_landmark_lite.tflite',
    sha256: '7bb6c549bd0c675c81c1029b3aaf780113f1e356d70bed43f6af2fa23892083f',
  },
  {
    file: 'pose_landmarker_full.task',
    landmarksFile: 'pose_landmark_full.tflite',
    sha256: '071160b3414f2b953aa1d324d4b0e463f7abc26cb113810a29cf4f762157401d',
  },
  {
    file: 'pose_landmarker_heavy.task',
    landmarksFile: 'pose_landmark_heavy.tflite',
    sha256: '21154f74da8fb5e12644a33da2d47917de0da554a71ad00c8f4fe7d3617e270e',
  },
];

const scratchDir = mkdtempSync(join(tmpdir(), 'evenstride-models-'));
afterAll(() => rmSync(scratchDir, { recursive: true }));

describe('assembled bundles', () => {
  const bundlesDir = join(scratchDir, 'bundles');
  beforeAll(() => {
    assembleModels({ bundlesDir });
  });

  describe.each(BUNDLES)('$file', ({ file, landmarksFile, sha256 }) => {
    const entries = () => readStoredZip(readFileSync(join(bundlesDir, file)));
    const originals = () => ({
      'pose_detector.tflite': readFileSync(join(PACKAGE_DIR, DETECTOR_FILE)).subarray(0, DETECTOR_BYTES),
      'pose_landmarks_detector.tflite': readFileSync(join(PACKAGE_DIR, landmarksFile)),
    });

    it('has the pinned hash, which the README gives too', () => {
      expect(sha256Of(readFileSync(join(bundlesDir, file)))).toBe(sha256);
      expect(README).toMatch(new RegExp(`\`${file}\`.*\`${sha256}\``));
    });

    it('holds the two networks, stored', () => {
      const names = [...entries().keys()];
      expect(names).toEqual(['pose_detector.tflite', 'pose_landmarks_detector.tflite']);
      for (const { method } of entries().values()) expect(method).toBe(0);
    });

    it('keeps each network untouched and its weights aligned behind the new front', () => {
      for (const [name, original] of Object.entries(originals())) {
        const model = entries().get(name)!.bytes;
        const frontBytes = model.length - original.length;
        expect(frontBytes).toBeGreaterThan(0);
        expect(frontBytes % 64).toBe(0);
        expect(original.equals(model.subarray(frontBytes))).toBe(true);
      }
    });

    it('reads every old part the same through the new root', () => {
      for (const [name, original] of Object.entries(originals())) {
        const before = readModel(original);
        const after = readModel(entries().get(name)!.bytes);
        expect(after.version).toBe(3);
        expect(after.description).toBe(before.description);
        expect(after.operatorCodes).toBe(before.operatorCodes);
        expect(after.tensorNames.length).toBeGreaterThan(400);
        expect(after.tensorNames).toEqual(before.tensorNames);
        expect(after.bufferHashes.slice(0, -1)).toEqual(before.bufferHashes);
        expect(after.metadata.slice(0, -1)).toEqual(before.metadata);
        expect(after.legacyMetadataBuffers).toEqual(before.legacyMetadataBuffers);
      }
    });

    it('leaves out of the landmark network what only the outline of the body needs', () => {
      const [before, after] = [
        originals()['pose_landmarks_detector.tflite'],
        entries().get('pose_landmarks_detector.tflite')!.bytes,
      ].map((file) => readGraph(file));
      const [landmarks, presence, outline, heatMap, world] = before!.outputs;
      expect(after!.outputs).toEqual([landmarks, presence, presence, heatMap, world]);
      const made = new Set(after!.operators.flatMap(({ outputs }) => outputs));
      expect(made.has(outline!)).toBe(false);
      for (const tensor of after!.outputs) expect(made.has(tensor)).toBe(true);
      // Nothing is missing that was computed before, and what is left is in its order.
      const computed = new Set(before!.operators.flatMap(({ outputs }) => outputs));
      for (const { inputs } of after!.operators) {
        for (const tensor of inputs) expect(made.has(tensor)).toBe(computed.has(tensor));
      }
      const kept = before!.operators.filter(({ outputs }) => made.has(outputs[0]!));
      expect(after!.operators).toEqual(kept);
      expect(kept.length).toBeLessThan(before!.operators.length - 20);
    });

    it('describes the detector', () => {
      expect(readMetadata(entries().get('pose_detector.tflite')!.bytes)).toEqual({
        identifier: 'M001',
        license: 'Apache-2.0',
        minParserVersion: '1.0.0',
        input: {
          name: 'image',
          contentType: 2,
          colorSpace: 1,
          mean: [127.5],
          std: [127.5],
          max: [1],
          min: [-1],
        },
        outputs: [
          { name: 'raw boxes/keypoints', contentType: 1 },
          { name: 'scores', contentType: 1 },
        ],
      });
    });

    it('describes the landmark network', () => {
      expect(readMetadata(entries().get('pose_landmarks_detector.tflite')!.bytes)).toEqual({
        identifier: 'M001',
        license: 'Apache-2.0',
        minParserVersion: '1.0.0',
        input: { name: 'image', contentType: 2, colorSpace: 1, mean: [0], std: [255], max: [1], min: [0] },
        outputs: [
          { name: 'landmarks', contentType: 1 },
          { name: 'presence', contentType: 1 },
          { name: 'presence_again', contentType: 1 },
          { name: 'heat_map', contentType: 1 },
          { name: 'world_landmarks', contentType: 1 },
        ],
      });
    });
  });

  it('are kept on a second run, and only a damaged one is written again', () => {
    const actions = () => assembleModels({ bundlesDir }).map(({ action }) => action);
    expect(actions()).toEqual(['kept', 'kept', 'kept']);
    writeFileSync(join(bundlesDir, BUNDLES[1]!.file), 'half a bundle');
    expect(actions()).toEqual(['kept', 'written', 'kept']);
    expect(sha256Of(readFileSync(join(bundlesDir, BUNDLES[1]!.file)))).toBe(BUNDLES[1]!.sha256);
    expect(readdirSync(bundlesDir).sort()).toEqual(BUNDLES.map(({ file }) => file).sort());
  });

  it('come from networks whose hashes the README gives', () => {
    for (const file of [DETECTOR_FILE, ...BUNDLES.map(({ landmarksFile }) => landmarksFile)]) {
      const sha256 = sha256Of(readFileSync(join(PACKAGE_DIR, file)));
      expect(README).toMatch(new RegExp(`\`${file}\`.*\`${sha256}\``));
    }
  });
});

describe('a wrong input', () => {
  const packageDir = join(scratchDir, 'package');
  const bundlesDir = join(scratchDir, 'refused');
  const lite = join(packageDir, 'pose_landmark_lite.tflite');
  beforeAll(() => {
    mkdirSync(packageDir);
    copyFileSync(join(PACKAGE_DIR, DETECTOR_FILE), join(packageDir, DETECTOR_FILE));
  });

  it('is refused when one bit differs, with what to do, and nothing is written', () => {
    const bytes = readFileSync(join(PACKAGE_DIR, 'pose_landmark_lite.tflite'));
    bytes[1_000_000]! ^= 1;
    writeFileSync(lite, bytes);
    expect(() => assembleModels({ packageDir, bundlesDir })).toThrow(
      /^The model in .*pose_landmark_lite\.tflite has SHA-256 [0-9a-f]{64} instead of f17bfbec[0-9a-f]{56}: run "npm ci" to install @mediapipe\/pose 0\.5\.1675469404\.$/,
    );
    expect(readdirSync(bundlesDir)).toEqual([]);
  });

  it('is refused when it is missing, with what to do', () => {
    rmSync(lite, { force: true });
    expect(() => assembleModels({ packageDir, bundlesDir })).toThrow(
      /^The model file .*pose_landmark_lite\.tflite is missing: run "npm ci" to install @mediapipe\/pose 0\.5\.1675469404\.$/,
    );
  });
});

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a zip from its central directory, sharing no code with the library that wrote it. */
function readStoredZip(zip: Buffer): Map<string, { method: number; bytes: Buffer }> {
  const END_BYTES = 22;
  const end = zip.length - END_BYTES;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const entries = new Map<string, { method: number; bytes: Buffer }>();
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    const nameBytes = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    entries.set(zip.toString('utf8', at + 46, at + 46 + nameBytes), {
      method: zip.readUInt16LE(local + 8),
      bytes: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
    });
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** One FlatBuffer table, read by field id straight from the format's definition, without the library. */
class Table {
  constructor(
    private readonly file: Buffer,
    private readonly at: number,
  ) {}

  static root(file: Buffer): Table {
    return new Table(file, file.readUInt32LE(0));
  }

  /** Position of the field's value, NaN when the field is absent: every read of it then throws. */
  private place(field: number): number {
    const vtable = this.at - this.file.readInt32LE(this.at);
    const slot = 4 + 2 * field;
    const offset = slot < this.file.readUInt16LE(vtable) ? this.file.readUInt16LE(vtable + slot) : 0;
    return offset === 0 ? Number.NaN : this.at + offset;
  }

  private follow(place: number): number {
    return place + this.file.readUInt32LE(place);
  }

  has(field: number): boolean {
    return !Number.isNaN(this.place(field));
  }

  uint8(field: number): number {
    return this.file.readUInt8(this.place(field));
  }

  uint32(field: number): number {
    return this.file.readUInt32LE(this.place(field));
  }

  table(field: number): Table {
    return new Table(this.file, this.follow(this.place(field)));
  }

  string(field: number): string {
    return this.bytes(field).toString('utf8');
  }

  bytes(field: number): Buffer {
    const { first, length } = this.span(field, 1);
    return this.file.subarray(first, first + length);
  }

  private vector<T>(field: number, read: (place: number) => T): T[] {
    const { first, length } = this.span(field, 4);
    return Array.from({ length }, (_, i) => read(first + 4 * i));
  }

  /** Refuses a length that cannot be: following a wrong offset would otherwise read for minutes. */
  private span(field: number, elementBytes: number): { first: number; length: number } {
    const vector = this.follow(this.place(field));
    const length = this.file.readUInt32LE(vector);
    const first = vector + 4;
    if (first + length * elementBytes > this.file.length)
      throw new Error(`field ${field} runs past the file`);
    return { first, length };
  }

  uint32s(field: number): number[] {
    return this.vector(field, (place) => this.file.readUInt32LE(place));
  }

  floats(field: number): number[] {
    return this.vector(field, (place) => this.file.readFloatLE(place));
  }

  tables(field: number): Table[] {
    return this.vector(field, (place) => new Table(this.file, this.follow(place)));
  }
}

/** What of a TFLite model (schema.fbs) must survive a new root. */
function readModel(file: Buffer) {
  expect(file.toString('latin1', 4, 8)).toBe('TFL3');
  const root = Table.root(file);
  const subgraphs = root.tables(2);
  expect(subgraphs.length).toBe(1);
  return {
    version: root.uint32(0),
    operatorCodes: root.tables(1).length,
    tensorNames: subgraphs[0]!.tables(0).map((tensor) => tensor.string(3)),
    description: root.string(3),
    bufferHashes: root.tables(4).map((buffer) => (buffer.has(0) ? sha256Of(buffer.bytes(0)) : null)),
    legacyMetadataBuffers: root.uint32s(5),
    metadata: root.tables(6).map((entry) => ({ name: entry.string(0), buffer: entry.uint32(1) })),
  };
}

/** What a TFLite model computes: tensors by their places. */
function readGraph(file: Buffer) {
  const [graph] = Table.root(file).tables(2);
  const operators = graph!.tables(3).map((operator) => ({
    inputs: operator.uint32s(1),
    outputs: operator.uint32s(2),
  }));
  return { outputs: graph!.uint32s(2), operators };
}

/** The metadata (metadata_schema.fbs) that the model's new root leads to. */
function readMetadata(file: Buffer) {
  const { bufferHashes, metadata } = readModel(file);
  const entry = metadata.at(-1)!;
  expect(entry).toEqual({ name: 'TFLITE_METADATA', buffer: bufferHashes.length - 1 });

  const bytes = Table.root(file).tables(4)[entry.buffer]!.bytes(0);
  const root = Table.root(bytes);
  const [subgraph] = root.tables(3);
  const [input] = subgraph!.tables(2);
  const [unit] = input!.tables(4);
  expect(unit!.uint8(0)).toBe(1);
  return {
    identifier: bytes.toString('latin1', 4, 8),
    license: root.string(5),
    minParserVersion: root.string(7),
    input: {
      name: input!.string(0),
      contentType: input!.table(3).uint8(0),
      colorSpace: input!.table(3).table(1).uint8(0),
      mean: unit!.table(1).floats(0),
      std: unit!.table(1).floats(1),
      max: input!.table(5).floats(0),
      min: input!.table(5).floats(1),
    },
    outputs: subgraph!.tables(3).map((output) => ({
      name: output.string(0),
      contentType: output.table(3).uint8(0),
    })),
  };
}
