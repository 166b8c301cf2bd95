import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agree } from '../../../src/platform/pose/agree.ts';
import { isCard } from '../../../src/platform/pose/graphics.ts';
import { ModelCopy } from '../../../src/platform/pose/modelCopy.ts';
import {
  choiceWords,
  rememberChoice,
  rememberedChoice,
  type WayChoice,
  wayOf,
} from '../../../src/platform/pose/wayChoice.ts';
import '../../fixtures/fakeImageData.ts';

const CARD = 'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002504) Direct3D11 vs_5_0 ps_5_0, D3D11)';

it.each([
  CARD,
  'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
  'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)',
  'ANGLE (NVIDIA, Vulkan 1.3.277 (NVIDIA H100 80GB HBM3 (0x00002330)), NVIDIA)',
  'Adreno (TM) 640',
])('“%s” is a graphics card', (name) => expect(isCard(name)).toBe(true));

it.each([
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
  'ANGLE (Mesa, llvmpipe (LLVM 15.0.7, 256 bits), OpenGL 4.5)',
  'Mesa, lavapipe',
  'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'Apple Software Renderer',
  'ANGLE (Microsoft, WARP, D3D11)',
  '',
  null,
])('“%s” is none', (name) => expect(isCard(name)).toBe(false));

const choice = (cardMs: number | null, processorMs = 58): WayChoice => ({
  code: 'one',
  renderer: CARD,
  cardMs,
  processorMs,
});

it('takes the card where it is clearly quicker, and says what was measured', () => {
  expect(wayOf(choice(14))).toBe('graphicsCard');
  expect(wayOf(choice(55))).toBe('processor');
  expect(wayOf(choice(90))).toBe('processor');
  expect(wayOf(choice(null))).toBe('processor');
  expect(choiceWords(choice(14.2))).toBe('14 ms a frame against 58 on the processor');
  expect(choiceWords(choice(90))).toBe('58 ms a frame against 90 on the graphics card');
  expect(choiceWords(choice(null))).toBeNull();
});

it('remembers what this code measured, and nothing else', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(rememberedChoice('one', storage)).toBeNull();
  rememberChoice(choice(14), storage);
  expect(rememberedChoice('one', storage)).toEqual(choice(14));
  expect(rememberedChoice('two', storage)).toBeNull();
  for (const key of kept.keys()) kept.set(key, '{broken');
  expect(rememberedChoice('one', storage)).toBeNull();
});

it('tells a card that computes wrongly from one that scatters', () => {
  const body = (by: number) => ({
    landmarks: [
      Array.from({ length: 33 }, (_, i) => ({ x: 0.3 + i / 100 + by, y: 0.5, z: 0, visibility: 1 })),
    ],
    worldLandmarks: [],
  });
  const nobody = { landmarks: [], worldLandmarks: [] };
  expect(agree(body(0.004), body(0))).toBe(true);
  expect(agree(body(0.2), body(0))).toBe(false);
  expect(agree(body(Number.NaN), body(0))).toBe(false);
  expect(agree(nobody, body(0))).toBe(false);
  expect(agree(nobody, nobody)).toBe(true);
});

describe('a copy of the model', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('shows the card a frame, and lets go of it', () => {
    const frames: { closed: boolean; first: number }[] = [];
    vi.stubGlobal(
      'VideoFrame',
      class {
        closed = false;
        readonly first: number;
        constructor(data: Uint32Array) {
          this.first = data[0]!;
          frames.push(this);
        }
        close(): void {
          this.closed = true;
        }
      },
    );
    const detectForVideo = vi.fn(() => ({
      landmarks: [],
      worldLandmarks: [],
      segmentationMasks: [],
      close() {},
    }));
    const picture = { data: Uint32Array.of(1, 2), widthPx: 2, heightPx: 1 };
    const onCard = new ModelCopy({ detectForVideo } as never, 'graphicsCard');
    onCard.look(picture, false);
    onCard.look(picture, true);
    expect(frames.map(({ first, closed }) => [first, closed])).toEqual([
      [1, true],
      [2, true],
    ]);
    new ModelCopy({ detectForVideo } as never).look(picture, false);
    expect(frames).toHaveLength(2);
  });
});

describe('on a computer', () => {
  let renderer: string | null;
  let cardMs: ReturnType<typeof vi.fn>;
  let storage: Map<string, string>;
  const ended = vi.fn();

  /** The page as it is opened anew. */
  async function start(code = 'one') {
    vi.resetModules();
    vi.stubGlobal('__CODE_VERSIONS__', { pose: code });
    vi.doMock('../../../src/platform/workers/workersAreHeld.ts', () => ({
      workersAreHeld: async () => ({ ok: true, value: null }),
    }));
    vi.doMock('../../../src/platform/workers/remoteWorker.ts', () => ({
      remoteWorker: () => ({
        service: { renderer: async () => renderer, cardMs },
        died: new Promise(() => {}),
        end: ended,
      }),
    }));
    const { wayHere } = await import('../../../src/platform/pose/wayHere.ts');
    return { wayHere, ...(await import('../../../src/platform/pose/measureCard.ts')) };
  }
  const FILE = new File(['x'], 'x.mp4');

  beforeEach(() => {
    vi.useFakeTimers();
    ended.mockClear();
    renderer = CARD;
    cardMs = vi.fn(async () => 14);
    storage = new Map();
    vi.stubGlobal('Worker', class {});
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.doUnmock('../../../src/platform/workers/workersAreHeld.ts');
    vi.doUnmock('../../../src/platform/workers/remoteWorker.ts');
    vi.unstubAllGlobals();
  });

  async function measured(page: Awaited<ReturnType<typeof start>>): Promise<void> {
    const done = page.measureCard(FILE, 'full', 58);
    await vi.runAllTimersAsync();
    await done;
  }

  it('with a card the first analysis is on the processor, and the next start on the card', async () => {
    const first = await start();
    expect(await first.wayHere()).toEqual({ way: 'processor', choice: null });
    await measured(first);
    // All clips of one visit go the same way.
    expect((await first.wayHere()).way).toBe('processor');
    const second = await start();
    expect(await second.wayHere()).toMatchObject({
      way: 'graphicsCard',
      choice: { cardMs: 14, processorMs: 58 },
    });
  });

  it('measures once, and again for another card or other code', async () => {
    const first = await start();
    await measured(first);
    await measured(first);
    await measured(await start());
    expect(cardMs).toHaveBeenCalledTimes(1);
    renderer = 'ANGLE (AMD, Radeon)';
    const other = await start();
    expect((await other.wayHere()).way).toBe('processor');
    await measured(other);
    expect(cardMs).toHaveBeenCalledTimes(2);
    const newer = await start('two');
    expect((await newer.wayHere()).way).toBe('processor');
    await measured(newer);
    expect(cardMs).toHaveBeenCalledTimes(3);
  });

  it('gives way to a clip that begins, and measures when that is done', async () => {
    const page = await start();
    const early = page.measureCard(FILE, 'full', 58);
    page.putOffCard();
    await vi.runAllTimersAsync();
    await early;
    expect(cardMs).not.toHaveBeenCalled();
    cardMs.mockImplementationOnce(() => new Promise(() => {}));
    const late = page.measureCard(FILE, 'full', 58);
    await vi.runAllTimersAsync();
    expect(cardMs).toHaveBeenCalledTimes(1);
    expect(ended).not.toHaveBeenCalled();
    page.putOffCard();
    await late;
    expect(ended).toHaveBeenCalledTimes(1);
    expect(storage.size).toBe(0);
    await measured(page);
    expect(storage.size).toBe(1);
  });

  it('never tries graphics that are the processor’s own work', async () => {
    renderer = 'llvmpipe (LLVM 15)';
    await measured(await start());
    expect(cardMs).not.toHaveBeenCalled();
    expect((await (await start()).wayHere()).way).toBe('processor');
  });

  it('stays on the processor where the card fails, and forgets nothing', async () => {
    cardMs.mockResolvedValue(null);
    await measured(await start());
    expect((await (await start()).wayHere()).way).toBe('processor');
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    storage.clear();
    cardMs.mockRejectedValue(new Error('It died.'));
    await measured(await start());
    expect(storage.size).toBe(0);
    vi.restoreAllMocks();
  });
});
