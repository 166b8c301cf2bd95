import { LEAN } from '../../core/report/lean.ts';
import { formatValue } from '../format.ts';
import { boneReader } from '../overlay/bones.ts';
import { trunkLines } from '../overlay/trunk.ts';
import { SIDE_LABEL, SLOT_LABEL } from '../words.ts';
import type { ReportStill } from './reportContent.ts';

/** Left beside right, before beside after, with the lines that the lean of the trunk is read from. */
export function ReportStills({ stills }: { readonly stills: readonly ReportStill[] }) {
  if (stills.length === 0) return null;
  return (
    <section className="stills">
      {stills.map((still) => (
        <Still key={`${still.slot} ${still.side}`} {...still} />
      ))}
    </section>
  );
}

function Still({ slot, side, trial, frame, box, picture }: ReportStill) {
  const lines = trunkLines(trial, frame);
  const mean = trial.measures[LEAN]?.summary[side].mean ?? null;
  const title = `${SIDE_LABEL[side]} strike, ${SLOT_LABEL[slot].toLowerCase()}`;
  return (
    <figure>
      <div className="picture">
        <img src={picture} alt={title} />
        <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true">
          {boneReader(trial)(frame).map(({ key, side: bone, faint: _, ...ends }) => (
            <line key={key} className={`bone ${bone ?? ''}`} {...ends} />
          ))}
          {lines && (
            <>
              <path
                className="vertical"
                d={`M${lines.hips.x} ${lines.hips.y}L${lines.vertical.x} ${lines.vertical.y}`}
              />
              <path
                className="trunk case"
                d={`M${lines.hips.x} ${lines.hips.y}L${lines.shoulders.x} ${lines.shoulders.y}`}
              />
              <path
                className="trunk"
                d={`M${lines.hips.x} ${lines.hips.y}L${lines.shoulders.x} ${lines.shoulders.y}`}
              />
            </>
          )}
        </svg>
      </div>
      <figcaption>
        <b>{title}</b>
        {mean !== null && <> trunk side-bend {formatValue(mean, 'deg')} on average</>}
      </figcaption>
    </figure>
  );
}
