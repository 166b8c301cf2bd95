import { isSameClip } from '../comparability.ts';
import { nearSide } from '../measures/seen.ts';
import { isFrontalView, type Side } from '../sides.ts';
import type { Change, Comparison, Trial, Verdict } from '../trial.ts';
import { LEAN, type Lean, leanOf } from './lean.ts';
import { blockersOf } from './words.ts';

/** Below this a lean is "nearly upright" to anybody who looks. */
const UPRIGHT_DEG = 0.5;

const NO_DIAGNOSIS = 'This describes how you moved in these videos; it is not a diagnosis.';

/**
 * What was found, for the runner: one paragraph without terms of the trade, made from the numbers alone. It names no
 * cause and promises nothing.
 */
export function runnerWords(
  before: Trial | null,
  after: Trial | null,
  comparison: Comparison | null,
): string {
  const said = before && after && comparison ? ofTwo(before, after, comparison) : oneClip(before ?? after);
  return said.join(' ');
}

function ofTwo(before: Trial, after: Trial, comparison: Comparison): readonly string[] {
  return isSameClip(before, after)
    ? ['The two videos are the same one, so there is nothing to compare.']
    : twoClips(before, after, comparison);
}

function oneClip(trial: Trial | null): readonly string[] {
  if (!trial) return ['No video has been analysed yet.'];
  if (!isFrontalView(trial.view)) return fromTheSide(trial);
  const lean = leanOf(trial);
  if (!lean) return ['Your two sides could not be compared in this video.'];
  return [
    `In this video ${posture(lean)}.`,
    SIDES_ALIKE[lean.result.leftMinusRight.verdict ?? 'unclear'],
    NO_DIAGNOSIS,
  ];
}

const SIDES_ALIKE: Readonly<Record<Verdict, string>> = {
  real: 'That is a difference between your two sides that can be relied on.',
  withinNoise: 'Your two sides are as alike as can be measured.',
  unclear: 'Whether your two sides really differ can’t be told from this video alone.',
};

function twoClips(before: Trial, after: Trial, comparison: Comparison): readonly string[] {
  if (before.view !== after.view) {
    return ['The two videos were filmed from different sides of you, so they can’t be compared.'];
  }
  if (!isFrontalView(before.view)) return kneeChange(before, comparison);
  const [first, second] = [leanOf(before), leanOf(after)];
  const changes = comparison.measures[LEAN];
  if (!first || !second || !changes) return ['Your two sides could not be compared in both videos.'];
  return [
    `Before, ${posture(first)}.`,
    `After, ${posture(second)}.`,
    ...whatChanged(comparison, [...sideChanges(changes), alike(first, second, changes.leftMinusRight)]),
    NO_DIAGNOSIS,
  ];
}

/** Where the videos were not made alike, that is said instead of what can't be known. */
function whatChanged(comparison: Comparison, sentences: readonly string[]): readonly string[] {
  const blockers = blockersOf(comparison);
  return blockers === null
    ? sentences
    : [
        `The two videos differ in ${blockers}, which can change such numbers by itself, so no change here can be relied on.`,
      ];
}

/** "your upper body leaned about 5° to the left when your left foot landed, and …" */
function posture({ left, right }: Lean): string {
  const when = (side: Side): string => `when your ${side} foot landed`;
  const leaned = (side: Side, towards: number): string => {
    const way = towards > 0 === (side === 'left') ? 'left' : 'right';
    return `about ${Math.round(Math.abs(towards))}° to the ${way} ${when(side)}`;
  };
  const upright = { left: Math.abs(left) < UPRIGHT_DEG, right: Math.abs(right) < UPRIGHT_DEG };
  if (upright.left && upright.right) return 'your upper body stayed nearly upright when either foot landed';
  const [first, second] = (
    [
      ['left', left],
      ['right', right],
    ] as const
  ).map(([side, towards]) =>
    upright[side] ? `stayed nearly upright ${when(side)}` : `leaned ${leaned(side, towards)}`,
  );
  return upright.left || upright.right
    ? `your upper body ${first} and ${second}`
    : `your upper body ${first} and ${leaned('right', right)}`;
}

/** Both sides in one sentence where the same is to be said of them. */
function sideChanges({ left, right }: Comparison['measures'][string]): readonly string[] {
  if (left.verdict !== right.verdict) return [sideChange('left', left), sideChange('right', right)];
  return [BOTH_SIDES[left.verdict ?? 'unclear']];
}

const BOTH_SIDES: Readonly<Record<Verdict, string>> = {
  real: 'On both sides the change is larger than two videos of the same running differ by: it is real.',
  withinNoise: 'On neither side did anything change that can be told from chance.',
  unclear: 'Whether anything changed on either side can’t be told from these videos.',
};

function sideChange(side: Side, { verdict }: Change): string {
  if (verdict === 'real') {
    return `The change when your ${side} foot lands is larger than two videos of the same running differ by: it is real.`;
  }
  if (verdict === 'withinNoise')
    return `When your ${side} foot lands, nothing changed that can be told from chance.`;
  return `Whether anything changed when your ${side} foot lands can’t be told from these videos.`;
}

function alike(before: Lean, after: Lean, { verdict }: Change): string {
  if (verdict === 'withinNoise') return 'Your two sides differ about as much as before.';
  if (verdict !== 'real') return 'Whether your two sides have become more alike can’t be said for certain.';
  return Math.abs(after.leftMinusRight) < Math.abs(before.leftMinusRight)
    ? 'Your two sides are now more alike than before.'
    : 'Your two sides are now less alike than before.';
}

function fromTheSide(trial: Trial): readonly string[] {
  const side = nearSide(trial.view) ?? 'left';
  const mean = trial.measures.kneeFlexion?.summary[side].mean ?? null;
  if (mean === null) return ['Your leg could not be measured in this video.'];
  return [
    `In this video your ${side} knee is bent by about ${Math.round(mean)}° when the foot lands.`,
    NO_DIAGNOSIS,
  ];
}

function kneeChange(before: Trial, comparison: Comparison): readonly string[] {
  const side = nearSide(before.view) ?? 'left';
  const change = comparison.measures.kneeFlexion?.[side];
  if (!change || change.before === null || change.after === null) {
    return ['Your leg could not be compared in these videos.'];
  }
  return [
    `When your ${side} foot landed, the knee was bent by about ${Math.round(change.before)}° before and ${Math.round(change.after)}° after.`,
    ...whatChanged(comparison, [sideChange(side, change)]),
    NO_DIAGNOSIS,
  ];
}
