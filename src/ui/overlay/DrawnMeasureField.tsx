import { MEASURES } from '../../core/measures/index.ts';
import type { Trial } from '../../core/trial.ts';
import { type Choice, SelectField } from '../components/SelectField.tsx';
import { chooseMeasure, useView } from '../viewStore.ts';
import { drawnAs } from './drawings/index.ts';
import { drawnId, hasDrawing } from './drawnMeasure.ts';

/** What can be drawn over one of the clips. */
const choicesOf = (trials: readonly Trial[]): readonly Choice<string>[] =>
  MEASURES.filter(({ id }) => drawnAs(id)?.id === id && trials.some(({ gait }) => hasDrawing(gait, id))).map(
    ({ id, label }) => ({ id, label }),
  );

/** Which measure is drawn: the one that is looked at everywhere else, too. */
export function DrawnMeasureField({ trials }: { readonly trials: readonly Trial[] }) {
  const chosenId = useView((state) => state.measureId);
  const drawn = trials.map(({ gait }) => drawnId(gait, chosenId)).find((id) => id !== null);
  const shown = drawn && drawnAs(drawn);
  if (!shown) return null;
  return (
    <SelectField
      label="Measure drawn over the video"
      choices={choicesOf(trials)}
      value={shown.id}
      onChange={chooseMeasure}
    />
  );
}
