import type { Measure, MeasureReading } from './measure.ts';

/** An angle that no camera picture of this version carries: listed with its meaning, and with why it has no number. */
export interface WithheldAngle
  extends Pick<Measure, 'id' | 'label' | 'positive' | 'definition' | 'source' | 'views'> {
  /** One sentence: why no number stands here. */
  readonly why: string;
}

/** The measure at foot strike of an angle that can't be measured yet. */
export function withheldAtStrike({ why, ...angle }: WithheldAngle): Measure {
  const reading: MeasureReading = { kind: 'withheld', withheld: { code: 'notCarried', message: why } };
  return {
    ...angle,
    unit: 'deg',
    kind: 'absolute',
    moment: 'footStrike',
    sided: true,
    mdc: null,
    compute: () => reading,
  };
}

/** The same with its peak and range over stance, as {@link angleMeasures} lists them. */
export function withheldAngleMeasures(angle: WithheldAngle): readonly Measure[] {
  const atStrike = withheldAtStrike(angle);
  return [
    atStrike,
    { ...atStrike, id: `${angle.id}Peak`, label: `${angle.label}, peak in stance`, moment: 'stance' },
    {
      ...atStrike,
      id: `${angle.id}Range`,
      label: `${angle.label}, range in stance`,
      positive: 'more movement',
      moment: 'stance',
    },
  ];
}
