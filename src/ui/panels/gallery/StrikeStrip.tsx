import { type CSSProperties, type KeyboardEvent, useMemo } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { Later } from '../../components/InTurn.tsx';
import { cx } from '../../cx.ts';
import { STILL_HEIGHT_PX } from './cutOut.ts';
import { type CardContext, StrikeCard } from './StrikeCard.tsx';
import styles from './StrikeStrip.module.css';
import type { GalleryStrike } from './strikeRows.ts';
import { strikeLabel } from './strikeWords.ts';

interface StrikeStripProps {
  readonly label: string;
  readonly strikes: readonly GalleryStrike[];
  /** Width by height of a still. */
  readonly ratio: number;
  readonly context: CardContext;
  readonly onGo: (strike: GalleryStrike) => void;
}

const GAP_PX = 8;
/** Round the row, so that the outline of a focused card is not cut off. */
const PADDING_PX = 4;

/** Strikes side by side; they are laid out as soon as they are there, so each strip has a turn of its own. */
export function StrikeStrip(props: StrikeStripProps) {
  return (
    <Later place={<div className={cx(styles.strip)} style={sizeOf(props.ratio)} />}>
      <Strip {...props} />
    </Later>
  );
}

const sizeOf = (ratio: number): CSSProperties =>
  ({ '--ratio': ratio, '--still-height': `${STILL_HEIGHT_PX}px` }) as CSSProperties;

/** Only those in sight are on the page, for a long clip has hundreds. */
function Strip({ label, strikes, ratio, context, onGo }: StrikeStripProps) {
  const widthPx = Math.round(STILL_HEIGHT_PX * ratio);
  const layoutOptions = useMemo(
    () => ({ orientation: 'horizontal', rowSize: widthPx, gap: GAP_PX, padding: PADDING_PX }) as const,
    [widthPx],
  );
  const find = (id: unknown): GalleryStrike | undefined => strikes.find((strike) => strike.id === id);

  function leaveOut(event: KeyboardEvent): void {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"]') : null;
    const strike = find(row?.dataset.key);
    if (!strike) return;
    event.preventDefault();
    context.onToggle(strike);
  }

  return (
    <div onKeyDownCapture={leaveOut}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label={label}
          orientation="horizontal"
          keyboardNavigationBehavior="tab"
          disallowTypeAhead
          className={cx(styles.strip)}
          style={sizeOf(ratio)}
          items={strikes}
          dependencies={[context]}
          onAction={(id) => {
            const strike = find(id);
            if (strike) onGo(strike);
          }}
        >
          {(strike) => (
            <GridListItem
              id={strike.id}
              textValue={strikeLabel(strike, context.measure)}
              className={cx(styles.card)}
            >
              <StrikeCard strike={strike} context={context} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}
