import { Segmented } from '../../components/Segmented.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { chooseMeasure } from '../../viewStore.ts';
import type { MeasureGroup } from '../measures/groups.ts';
import type { StrikeOrder } from './strikeRows.ts';

const ORDERS = [
  { id: 'time', label: 'By time' },
  { id: 'value', label: 'By value' },
] as const;

interface GalleryToolsProps {
  readonly groups: readonly MeasureGroup[];
  readonly measureId: string;
  readonly order: StrikeOrder;
  readonly onOrder: (order: StrikeOrder) => void;
}

/** Which measure is drawn, and in which order the strikes stand. */
export function GalleryTools({ groups, measureId, order, onOrder }: GalleryToolsProps) {
  const choices = groups.flatMap(({ label: note, measures }) =>
    measures.map(({ id, label }) => ({ id, label, note })),
  );
  return (
    <>
      <SelectField
        label="Measure on the stills"
        hideLabel
        choices={choices}
        value={measureId}
        onChange={chooseMeasure}
      />
      <Segmented label="Order of the strikes" choices={ORDERS} value={order} onChange={onOrder} />
    </>
  );
}
