import { SIDE_LABEL, SLOT_LABEL } from '../words.ts';
import type { ReportStill } from './reportContent.ts';

/** Left beside right, before beside after, with the lines of what the headline speaks of and its value. */
export function ReportStills({
  stills,
  title: heading,
}: {
  readonly stills: readonly ReportStill[];
  readonly title?: string;
}) {
  if (stills.length === 0) return null;
  return (
    <section>
      {heading && <h2>{heading}</h2>}
      <div className={heading ? 'stills small' : 'stills'}>
        {stills.map(({ slot, side, picture, words }) => {
          const title = `${side ? `${SIDE_LABEL[side]} strike` : 'Drawn'}, ${SLOT_LABEL[slot].toLowerCase()}`;
          return (
            <figure key={picture} className={side ?? undefined}>
              <img src={picture} alt={title} />
              <figcaption>
                <b>{title}</b>
                {words}
              </figcaption>
            </figure>
          );
        })}
      </div>
    </section>
  );
}
