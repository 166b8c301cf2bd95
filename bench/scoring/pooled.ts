import { isFrontalView } from '../../src/core/sides.ts';
import type { ClipScore } from './clip.ts';
import { type ErrorSummary, summarizeErrors } from './errors.ts';
import { type EventScore, poolEvents } from './events.ts';
import { type MeasureScore, poolMeasure, unanswered } from './measure.ts';

export interface PooledMeasure {
  readonly score: MeasureScore;
  readonly clips: number;
  /** Estimated against true left − right, one of each clip. */
  readonly leftMinusRight: ErrorSummary;
}

/** All running clips together. */
export interface Pooled {
  readonly strikes: EventScore;
  readonly toeOffs: EventScore;
  /** Of strikes, by whether the camera stood behind or in front, or at the side. */
  readonly strikesFrontal: EventScore;
  readonly strikesSide: EventScore;
  readonly measures: readonly PooledMeasure[];
}

/**
 * Where the app shows a measure in some clips and withholds it in others (for the camera's sake), the others count as
 * not answered. One that it shows nowhere is scored by what it would say.
 */
const asShown = (scores: readonly MeasureScore[]): readonly MeasureScore[] =>
  scores.every(({ withheld }) => withheld !== null)
    ? scores
    : scores
        .map((score) => (score.withheld === null ? score : unanswered(score)))
        .sort((a, b) => Number(a.withheld !== null) - Number(b.withheld !== null));

export function pool(clips: readonly ClipScore[]): Pooled {
  const running = clips.filter(({ isStanding }) => !isStanding);
  const ids = [...new Set(running.flatMap(({ measures }) => measures.map(({ id }) => id)))];
  const strikesOf = (isWanted: (clip: ClipScore) => boolean) =>
    poolEvents(running.filter(isWanted).map(({ strikes }) => strikes));
  return {
    strikes: strikesOf(() => true),
    toeOffs: poolEvents(running.map(({ toeOffs }) => toeOffs)),
    strikesFrontal: strikesOf(({ view }) => isFrontalView(view.true)),
    strikesSide: strikesOf(({ view }) => !isFrontalView(view.true)),
    measures: ids.map((id) => {
      const scores = asShown(running.flatMap(({ measures }) => measures.filter((score) => score.id === id)));
      return {
        score: poolMeasure(scores),
        clips: scores.length,
        leftMinusRight: summarizeErrors(
          scores.flatMap(({ leftMinusRight }) => (leftMinusRight ? [leftMinusRight] : [])),
        ),
      };
    }),
  };
}
