import { ZoomIn, ZoomOut } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { type MenuAction, MenuButton } from '../../components/MenuButton.tsx';
import { cx } from '../../cx.ts';
import { formatSeconds } from '../../format.ts';
import styles from './TimelineTools.module.css';
import type { ContactEdits } from './useContactEdits.ts';
import type { SpanEdits } from './useSpanEdits.ts';

interface TimelineToolsProps {
  readonly label: string;
  readonly contacts: ContactEdits;
  readonly spans: SpanEdits;
  readonly timesS: Float64Array;
  readonly zoomIn: (() => void) | undefined;
  readonly zoomOut: (() => void) | undefined;
}

function contactActions({
  chosen,
  contacts,
  add,
  remove,
  flip,
  flipAll,
}: ContactEdits): readonly MenuAction[] {
  const its = chosen ? chosen.name.toLowerCase() : 'a chosen contact';
  return [
    {
      id: 'leftStrike',
      label: 'Add a left foot strike here',
      keys: 'A',
      run: () => add('footStrike', 'left'),
    },
    {
      id: 'rightStrike',
      label: 'Add a right foot strike here',
      keys: 'D',
      run: () => add('footStrike', 'right'),
    },
    { id: 'leftOff', label: 'Add a left toe-off here', keys: 'Shift A', run: () => add('toeOff', 'left') },
    { id: 'rightOff', label: 'Add a right toe-off here', keys: 'Shift D', run: () => add('toeOff', 'right') },
    { id: 'flip', label: `Other foot: ${its}`, keys: 'F', run: chosen ? flip : undefined },
    { id: 'remove', label: `Take away ${its}`, keys: 'Delete', run: chosen ? remove : undefined },
    {
      id: 'flipAll',
      label: 'Swap left and right in the whole clip',
      run: contacts.length > 0 ? flipAll : undefined,
    },
  ];
}

const partActions = ({ isWhole, endPart, setPart }: SpanEdits): readonly MenuAction[] => [
  { id: 'start', label: 'Measure from here on', keys: 'B', run: () => endPart('first') },
  { id: 'end', label: 'Measure up to here', keys: 'E', run: () => endPart('last') },
  { id: 'whole', label: 'Measure the whole clip', run: isWhole ? undefined : () => setPart(null) },
];

const legActions = (
  { swaps, openSwap, markSwap, removeSwap }: SpanEdits,
  timesS: Float64Array,
): readonly MenuAction[] => [
  {
    id: 'mark',
    label: openSwap === null ? 'Exchange left and right leg from here' : 'Exchange them up to here',
    run: markSwap,
  },
  ...swaps.map((swap) => ({
    id: `${swap.first} ${swap.last}`,
    label: `Put back ${formatSeconds(timesS[swap.first] ?? 0)} to ${formatSeconds(timesS[swap.last] ?? 0)}`,
    run: () => removeSwap(swap),
  })),
];

/** What can be put right on the timeline, and how much of it is in sight. */
export function TimelineTools({ label, contacts, spans, timesS, zoomIn, zoomOut }: TimelineToolsProps) {
  return (
    <Toolbar aria-label={label} className={cx(styles.tools)}>
      <MenuButton label="Foot contacts" actions={contactActions(contacts)} />
      <MenuButton label="Part" actions={partActions(spans)} />
      <MenuButton label="Legs" actions={legActions(spans, timesS)} />
      <span className={styles.zoom}>
        <IconButton
          label="Show more of the clip"
          isDisabled={!zoomOut}
          {...(zoomOut && { onPress: zoomOut })}
        >
          <ZoomOut size={16} aria-hidden />
        </IconButton>
        <IconButton label="Show less, larger" isDisabled={!zoomIn} {...(zoomIn && { onPress: zoomIn })}>
          <ZoomIn size={16} aria-hidden />
        </IconButton>
      </span>
      {spans.openSwap !== null && (
        <span className={styles.open}>
          Legs exchanged from {formatSeconds(timesS[spans.openSwap] ?? 0)}: go to the last such frame.
          <Button size="small" variant="primary" onPress={spans.markSwap}>
            Up to here
          </Button>
          <Button size="small" variant="quiet" onPress={spans.dropSwap}>
            Cancel
          </Button>
        </span>
      )}
    </Toolbar>
  );
}
