import { otherSide, SIDES, type Side } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';

/** One line of a chart; both legs' lines share a chart. */
interface SeriesLine {
  readonly name: string;
  readonly side: Side | null;
}

export interface SeriesGroup {
  readonly id: string;
  readonly label: string;
  /** What up means over time. */
  readonly up: string;
  /** What up means over the stride of a side, where the sign is the side's own; null: of whichever side it is. */
  readonly ownUp: (side: Side | null) => string;
  readonly lines: readonly SeriesLine[];
}

type Words = Pick<SeriesGroup, 'label' | 'up'> & Partial<Pick<SeriesGroup, 'ownUp'>>;

const toOwnSide: SeriesGroup['ownUp'] = (side) => (side ? `to the ${side}` : 'to its own side');

const WORDS: Readonly<Record<string, Words>> = {
  trunkLeanRightDeg: { label: 'Trunk side-bend', up: 'to the right', ownUp: toOwnSide },
  trunkSideBendRightRelPelvisDeg: { label: 'Trunk against pelvis', up: 'to the right', ownUp: toOwnSide },
  pelvicObliquityRightDownDeg: {
    label: 'Pelvic drop',
    up: 'right side down',
    ownUp: (side) => `${side ? otherSide(side) : 'other'} side down`,
  },
  pelvicRotationRightForwardDeg: {
    label: 'Pelvic rotation',
    up: 'right side forward',
    ownUp: (side) => `${side ?? 'own'} side forward`,
  },
  trunkForwardLeanDeg: { label: 'Trunk forward lean', up: 'forward' },
  hipAdduction: { label: 'Hip adduction', up: 'adducted' },
  thighAngle: { label: 'Thigh angle', up: 'forward' },
  kneeFlexion: { label: 'Knee flexion', up: 'flexed' },
  shankAngle: { label: 'Shank angle', up: 'forward' },
  footAngleToesUp: { label: 'Foot angle', up: 'toes up' },
};

/** "hipFlexionLeft" in words, for a series this file does not know yet. */
const spellOut = (id: string): string => {
  const words = id
    .replace(/Deg$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const sideName = (side: Side): string => (side === 'left' ? 'LeftDeg' : 'RightDeg');

/** The series of a leg together with its twin's; those of the whole body alone. Order as in the trials. */
export function seriesGroups(trials: readonly Trial[]): readonly SeriesGroup[] {
  const names = [...new Set(trials.flatMap((trial) => Object.keys(trial.series)))];
  const groups = new Map<string, SeriesGroup>();
  for (const name of names) {
    const side = name in WORDS ? undefined : SIDES.find((candidate) => name.endsWith(sideName(candidate)));
    const id = side ? name.slice(0, -sideName(side).length) : name;
    const lines = [...(groups.get(id)?.lines ?? []), { name, side: side ?? null }];
    const { label = spellOut(id), up = '', ownUp = () => up } = WORDS[id] ?? {};
    groups.set(id, { id, label, up, ownUp, lines });
  }
  return [...groups.values()];
}
