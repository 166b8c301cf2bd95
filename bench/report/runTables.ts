import type { CameraAngle } from '../../src/core/camera/cameraSetup.ts';
import type { DetectorScore } from '../detectors/compare.ts';
import type { ClipScore } from '../scoring/clip.ts';
import type { EventScore } from '../scoring/events.ts';
import type { MeasureScore } from '../scoring/measure.ts';
import type { PooledMeasure } from '../scoring/pooled.ts';
import type { RunScore } from '../scoring/run.ts';
import { inUnit, ms, number, percent, unitLabel } from './format.ts';
import type { Table } from './table.ts';

type What = 'strikes' | 'toeOffs';

const EVENT_HEADER = ['true', 'found', 'missed', 'invented', 'mean ms', 'MAE ms', 'SD ms', 'p95 ms'];

const eventCells = ({ n, found, missed, invented, errorMs }: EventScore): readonly string[] => [
  ...[n, found, missed, invented].map(String),
  ...[errorMs.bias, errorMs.mae, errorMs.sd, errorMs.p95].map(ms),
];

/** Foot strikes or toe-offs of every running clip, and of all together. */
export function eventTable({ clips, pooled }: RunScore, what: What): Table {
  const running = clips.filter(({ isStanding }) => !isStanding);
  return {
    title: what === 'strikes' ? 'Foot strikes' : 'Toe-offs',
    header: ['clip', ...EVENT_HEADER],
    rows: [
      ...running.map((clip) => [clip.name, ...eventCells(clip[what])]),
      ['all', ...eventCells(pooled[what])],
    ],
    note: 'Errors are estimated − true. True events in the first and last 0.15 s are left out.',
  };
}

/** Level and direction of the camera, found against true. */
export const cameraTable = ({ clips }: RunScore): Table => ({
  title: 'Camera (°; ± is one standard uncertainty)',
  header: ['clip', 'roll true', 'roll found', 'from', 'off the line true', 'found', 'from', 'height, bodies'],
  rows: clips.map(({ name, camera: { found, true: truth } }) => [
    name,
    number(truth.rollDeg, 1),
    ...cameraCells(found?.roll ?? null),
    number(truth.yawDeg ?? null, 1),
    ...cameraCells(found?.yaw ?? null),
    number(found?.heightBodies ?? null, 2),
  ]),
});

const cameraCells = (angle: CameraAngle | null): readonly string[] =>
  angle ? [`${number(angle.deg, 1)} ± ${number(angle.sdDeg, 1)}`, angle.source] : ['–', '–'];

/** What was seen in every clip: view, what the person does, speed. */
export const clipTable = ({ clips }: RunScore): Table => ({
  title: 'Clips',
  header: ['clip', 'view found', 'true view', 'activity', 'frames', 'ms a frame', 'strikes invented'],
  rows: clips.map(({ name, view, activity, failure, frames, msPerFrame, strikes }) => [
    name,
    failure ? `nothing: ${failure}` : (view.found ?? '–'),
    view.true,
    activity ?? '–',
    String(frames),
    number(msPerFrame, 0),
    String(strikes.invented),
  ]),
});

const MEASURE_HEADER = [
  'n',
  'answered',
  'bias',
  'MAE',
  'SD',
  'r',
  'slope',
  'MAE of zero',
  'MAE of clip mean',
  'left−right true',
  'read',
  'error',
  'coverage',
  'width',
];

function measureCells(score: MeasureScore): readonly string[] {
  const { unit, leftMinusRight, interval } = score;
  const show = (value: number | null) => inUnit(value, unit);
  return [
    String(score.n),
    percent(score.answered),
    show(score.bias),
    show(score.mae),
    show(score.sd),
    number(score.r, 2),
    number(score.slope, 2),
    show(score.zeroMae),
    show(score.meanMae),
    show(leftMinusRight?.true ?? null),
    show(leftMinusRight?.estimated ?? null),
    show(leftMinusRight?.error ?? null),
    interval ? percent(interval.coverage) : 'not stated',
    interval ? show(interval.meanWidth) : 'not stated',
  ];
}

/** One measure in every clip. */
export function measureTable({ clips }: Pick<RunScore, 'clips'>, { score }: PooledMeasure): Table {
  const rows = clips.flatMap(({ name, measures }) =>
    measures.filter(({ id }) => id === score.id).map((own) => [name, ...measureCells(own)]),
  );
  return {
    title: `${score.id}, ${unitLabel(score.unit)}${score.withheld ? ` (withheld by the app: ${score.withheld})` : ''}`,
    header: ['clip', ...MEASURE_HEADER],
    rows: [...rows, ['all', ...measureCells(score)]],
    ...(score.zeroUnknown ? { note: 'Its zero is unknown: the bias means nothing.' } : {}),
  };
}

/** Every measure over all clips. */
export const pooledTable = (measures: readonly PooledMeasure[]): Table => ({
  title: 'All clips together',
  header: [
    'measure',
    'unit',
    'clips',
    'n',
    'answered',
    'bias',
    'MAE',
    'SD',
    'r',
    'slope',
    'MAE of zero',
    'MAE of clip mean',
    'left−right MAE',
    'left−right slope',
    'coverage',
    'width',
  ],
  rows: measures.map(({ score, clips, leftMinusRight }) => {
    const [n = '', answered = '', bias = '', mae = '', sd = '', r = '', slope = '', zero = '', mean = ''] =
      measureCells(score);
    const [coverage = '', width = ''] = measureCells(score).slice(-2);
    return [
      score.withheld ? `(${score.id})` : score.id,
      unitLabel(score.unit),
      String(clips),
      ...[n, answered, bias, mae, sd, r, slope, zero, mean],
      inUnit(leftMinusRight.mae, score.unit),
      number(leftMinusRight.slope, 2),
      coverage,
      width,
    ];
  }),
  note: 'In brackets: withheld by the app, scored by what it would say. Left−right over clips: one difference each.',
});

/** Over frames, not strikes. */
export const seriesTable = ({ clips }: Pick<RunScore, 'clips'>): Table => ({
  title: 'Angles over time, every frame (°)',
  header: ['clip and series', 'frames', 'answered', 'bias', 'MAE', 'SD', 'r', 'slope'],
  rows: clips.flatMap(({ name, series }) =>
    series.map((score) => [
      `${name} ${score.name}`,
      String(score.n),
      percent(score.answered),
      ...[score.bias, score.mae, score.sd, score.r, score.slope].map((value) => number(value, 2)),
    ]),
  ),
});

const CHANGE_OF = { left: 'left', right: 'right', leftMinusRight: 'left−right' } as const;

/** After − before of every pair. */
export const pairTable = ({ pairs, pooled }: Pick<RunScore, 'pairs' | 'pooled'>): Table => ({
  title: 'Changes, after − before',
  header: ['pair and measure', 'unit', 'of', 'true', 'read', 'error'],
  rows: pairs.flatMap(({ name, changes }) =>
    changes.map((change) => {
      const unit = pooled.measures.find(({ score }) => score.id === change.id)?.score.unit ?? 'deg';
      return [
        `${name} ${change.withheld ? `(${change.id})` : change.id}`,
        unitLabel(unit),
        CHANGE_OF[change.of],
        inUnit(change.true, unit),
        inUnit(change.estimated, unit),
        inUnit(change.error, unit),
      ];
    }),
  ),
});

/** Raw key points against the joints' places in the picture. */
export const keyPointTable = (clips: readonly Pick<ClipScore, 'name' | 'keyPoints'>[]): Table => ({
  title: 'Key points, raw (pixels)',
  header: ['clip and joint', 'n', 'bias outward', 'bias down', 'SD x', 'SD y', 'lag ms'],
  rows: clips.flatMap(({ name, keyPoints }) =>
    keyPoints.map((score) => [
      `${name} ${score.joint}`,
      String(score.n),
      ...[score.biasOutPx, score.biasDownPx, score.sdXPx, score.sdYPx, score.lagMs].map((value) =>
        number(value, 1),
      ),
    ]),
  ),
});

/** What the pose model gives by itself. */
export const rawTable = (raw: RunScore['raw']): Table => ({
  title: 'The raw pose model: a low point of an ankle is a strike; angles at the true strikes',
  header: [
    'clip',
    'true strikes',
    'found',
    'invented',
    'MAE ms',
    'mean ms',
    'cadence read',
    'true',
    'trunk side-bend MAE °',
    'knee flexion MAE °',
    'trunk side-bend left−right true °',
    'read °',
  ],
  rows: raw.map(({ name, strikes, cadence, measures }) => {
    const [trunk, knee] = ['trunkSideBend', 'kneeFlexion'].map((id) =>
      measures.find((score) => score.id === id),
    );
    return [
      name,
      ...[strikes.n, strikes.found, strikes.invented].map(String),
      ...[strikes.errorMs.mae, strikes.errorMs.bias].map(ms),
      ...[cadence.read, cadence.true].map((value) => number(value, 0)),
      ...[trunk, knee].map((score) => number(score?.mae, 2)),
      number(trunk?.leftMinusRight?.true, 2),
      number(trunk?.leftMinusRight?.estimated, 2),
    ];
  }),
});

/** Detectors of foot strike against each other. */
export const detectorTable = (detectors: readonly DetectorScore[]): Table => ({
  title: 'Detectors of foot strike',
  header: [
    'detector',
    'on',
    'true',
    'found',
    'missed',
    'invented',
    'own offset',
    'offset taken',
    'mean',
    'MAE',
    'SD',
  ],
  rows: detectors.map(({ label, on, ownOffsetMs, foreignOffsetMs, score }) => [
    label,
    on,
    ...[score.n, score.found, score.missed, score.invented].map(String),
    ...[ownOffsetMs, foreignOffsetMs, score.errorMs.bias, score.errorMs.mae, score.errorMs.sd].map(ms),
  ]),
  note: 'ms. Own offset: median of detected − true here. Offset taken: that of the other runner, subtracted before scoring.',
});
