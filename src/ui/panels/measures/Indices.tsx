import { asymmetryIndices } from '../../../core/stats/asymmetryIndices.ts';
import type { SlotResult } from '../../charts/bars.ts';
import { formatNumber } from '../../format.ts';
import { SLOT_LABEL } from '../../words.ts';
import styles from './StrikeByStrike.module.css';

const percent = (value: number | null): string => (value === null ? '–' : `${formatNumber(value, 1)} %`);

/** The classical indices, where both sides are far from zero; where they are not, why there are none. */
export function Indices({ results }: { readonly results: readonly SlotResult[] }) {
  const rows = results.map(({ slot, result }) => ({ slot, indices: asymmetryIndices(result) }));
  if (rows.every(({ indices }) => indices === null)) {
    return (
      <p className={styles.axes}>
        Symmetry indices in percent are not given: a side is too near zero, and shares of nearly nothing
        explode.
      </p>
    );
  }
  return (
    <table className={styles.indices}>
      <caption>
        Classical indices, positive where the left is larger. They describe; no verdict rests on them.
      </caption>
      <thead>
        <tr>
          <th scope="col">Clip</th>
          <th scope="col">Symmetry index (Robinson)</th>
          <th scope="col">Symmetry angle (Zifchock)</th>
          <th scope="col">Normalized index (Queen)</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slot, indices }) => (
          <tr key={slot}>
            <th scope="row">{SLOT_LABEL[slot]}</th>
            {indices === null ? (
              <td colSpan={3}>not given: a side is too near zero</td>
            ) : (
              <>
                <td>{percent(indices.symmetryIndex)}</td>
                <td>{percent(indices.symmetryAngle)}</td>
                <td>{percent(indices.normalizedIndex)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
