import type { Slot } from '../../../state/trials.ts';
import { frameAt } from '../../frameAt.ts';
import { runnerBox, widened } from '../../overlay/runnerBox.ts';
import { type FrameLook, framePainter } from '../../pictures/framePainter.ts';
import type { FrameReel, VideoPlan } from '../../pictures/made.ts';
import { SLOT_LABEL } from '../../words.ts';
import { lockPhases, twinTimeS } from '../motion/phase.ts';
import { strikesOf } from '../motion/strikes.ts';
import { type Outcome, presentTrials, type SlotTrial } from '../results/outcome.ts';

/** A quarter of life's speed: slow enough to see a foot strike. */
const SPEED = 0.25;
/** More than this of running says nothing new and takes long to make. */
const MOST_S = 8;
/** More pictures a second than this nobody sees. */
const MOST_FPS = 30.5;
const HEIGHT_PX = 720;
const CAPTION_PX = 34;

export type Reels = Readonly<Partial<Record<Slot, FrameReel>>>;

/**
 * Both clips beside each other at a quarter of their speed, strike locked to strike, with what is drawn over them. Each
 * frame of the first clip is one picture of the video, or every second or third of a fast camera.
 */
export function sideBySide(outcome: Outcome, reels: Reels, look: FrameLook): VideoPlan {
  const present = presentTrials(outcome);
  const boxes = present.map(({ trial }) => runnerBox(trial));
  const ratio = Math.max(...boxes.map(({ width, height }) => width / height));
  const paneWidth = Math.round(HEIGHT_PX * ratio);
  const panes = present.map(({ slot, trial }, i) => ({
    slot,
    trial,
    paint: framePainter(trial, look),
    window: { box: widened(boxes[i]!, ratio), x: i * paneWidth, y: 0, width: paneWidth },
  }));
  const { startS, endS, timeIn } = common(present);
  const shownS = momentsToShow(present[0]?.trial.track.timesS ?? new Float64Array(), startS, endS);
  const filmS = (timeS: number): number => (timeS - (shownS[0] ?? 0)) / SPEED;
  return {
    widthPx: paneWidth * panes.length,
    heightPx: HEIGHT_PX + CAPTION_PX,
    timesS: shownS.map(filmS),
    endS: Math.max(filmS(endS), filmS(shownS.at(-1) ?? 0) + 1 / MOST_FPS),
    async draw(picture, context) {
      context.fillStyle = '#0a0f0d';
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
      for (const { slot, trial, paint, window } of panes) {
        const reel = reels[slot];
        if (!reel) continue;
        const frame = frameAt(trial.track.timesS, timeIn(slot, shownS[picture] ?? 0));
        paint(await reel.picture(frame), frame, context, window);
        context.fillStyle = '#ffffff';
        context.font = '600 20px system-ui, sans-serif';
        context.fillText(SLOT_LABEL[slot], window.x + 12, HEIGHT_PX + CAPTION_PX - 11);
      }
    },
  };
}

/** The first clip's own frame times in [startS, endS), no closer than a screen shows them. */
function momentsToShow(timesS: Float64Array, startS: number, endS: number): readonly number[] {
  const shown: number[] = [];
  for (const timeS of timesS) {
    if (timeS < startS || timeS >= endS) continue;
    const last = shown.at(-1);
    if (last === undefined || timeS - last >= SPEED / MOST_FPS) shown.push(timeS);
  }
  return shown.length > 0 ? shown : [timesS[0] ?? 0];
}

/** The part that both clips show, on the first one's clock, and each clip's own time in it. */
function common([first, second]: readonly SlotTrial[]): {
  readonly startS: number;
  readonly endS: number;
  readonly timeIn: (slot: Slot, firstS: number) => number;
} {
  const spanS = (of: SlotTrial | undefined): number => of?.trial.track.timesS.at(-1) ?? 0;
  if (!first || !second) {
    return { startS: 0, endS: Math.min(MOST_S, spanS(first)), timeIn: (_, firstS) => firstS };
  }
  const stepping = ({ trial }: SlotTrial) => ({ timesS: trial.track.timesS, strikes: strikesOf(trial) });
  const lock = lockPhases(stepping(first), stepping(second), 0);
  const startS = Math.max(0, twinTimeS(lock, 'after', 0));
  const endS = Math.min(spanS(first), twinTimeS(lock, 'after', spanS(second)), startS + MOST_S);
  return {
    startS,
    endS,
    timeIn: (slot, firstS) => (slot === first.slot ? firstS : twinTimeS(lock, 'before', firstS)),
  };
}
