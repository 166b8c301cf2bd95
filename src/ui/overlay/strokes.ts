/** How a kind of line is drawn; widths and dashes in pixels of the screen, so that they hold at any size of the picture. */
export interface Stroke {
  /** A token of the theme. */
  readonly color: '--video-left' | '--video-right' | '--video-line' | '--video-case';
  readonly widthPx: number;
  /** Width of the dark casing that keeps it in sight on white; 0: none. */
  readonly casePx: number;
  readonly dashPx?: readonly [drawn: number, free: number];
  readonly opacity?: number;
  /** The inside too. */
  readonly isFilled?: true;
}

const [LEFT, RIGHT, WHITE] = ['--video-left', '--video-right', '--video-line'] as const;
const BONE = { widthPx: 3, casePx: 5.5 } as const;
const GUESS = { widthPx: 2.5, casePx: 0, dashPx: [2, 6], opacity: 0.65 } as const;
const TRAIL = { widthPx: 2.5, casePx: 0 } as const;

const STROKES = {
  left: { ...BONE, color: LEFT },
  right: { ...BONE, color: RIGHT },
  cross: { ...BONE, color: WHITE, opacity: 0.75 },
  leftGuess: { ...GUESS, color: LEFT },
  rightGuess: { ...GUESS, color: RIGHT },
  crossGuess: { ...GUESS, color: WHITE },
  measured: { color: WHITE, widthPx: 3, casePx: 6 },
  body: { color: WHITE, widthPx: 2, casePx: 4 },
  zero: { color: WHITE, widthPx: 1.75, casePx: 3.5, dashPx: [5, 6] },
  arc: { color: WHITE, widthPx: 2, casePx: 4.5 },
  plate: { color: '--video-case', widthPx: 0, casePx: 0, isFilled: true },
  leftTrail: { ...TRAIL, color: LEFT },
  rightTrail: { ...TRAIL, color: RIGHT },
  crossTrail: { ...TRAIL, color: WHITE },
  sure: { color: WHITE, widthPx: 1, casePx: 3, isFilled: true },
  unsure: { color: WHITE, widthPx: 2, casePx: 4.5 },
  guess: { color: WHITE, widthPx: 2, casePx: 4.5, dashPx: [3, 4] },
  byHand: { color: WHITE, widthPx: 2, casePx: 5 },
  // Light and thin, for the cloth under it is what was followed.
  mesh: { color: WHITE, widthPx: 1.25, casePx: 3 },
  marker: { color: WHITE, widthPx: 2.25, casePx: 5 },
} satisfies Readonly<Record<string, Stroke>>;

export type StrokeName = keyof typeof STROKES;

export const strokeOf = (name: StrokeName): Stroke => STROKES[name];

/** Width of the dark casing of letters as a share of their size. */
export const TEXT_CASE = 0.22;

export const textLook = (isFaint: boolean): { readonly weight: number; readonly opacity: number } =>
  isFaint ? { weight: 560, opacity: 0.85 } : { weight: 680, opacity: 1 };
