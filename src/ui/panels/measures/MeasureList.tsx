import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { cx } from '../../cx.ts';
import type { Outcome } from '../results/outcome.ts';
import type { MeasureGroup } from './groups.ts';
import styles from './MeasureList.module.css';
import { MeasureRow } from './MeasureRow.tsx';

interface MeasureListProps {
  readonly groups: readonly MeasureGroup[];
  readonly chosenId: string;
  readonly outcome: Outcome;
  readonly onChoose: (measureId: string) => void;
}

export function MeasureList({ groups, chosenId, outcome, onChoose }: MeasureListProps) {
  return (
    <ListBox
      aria-label="Measures"
      className={cx(styles.list)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosenId]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChoose(String(key));
      }}
    >
      {groups.map((group) => (
        <ListBoxSection key={group.id} id={group.id} className={cx(styles.section)}>
          <Header className={cx(styles.header)}>{group.label}</Header>
          {group.measures.map((measure) => (
            <ListBoxItem
              key={measure.id}
              id={measure.id}
              textValue={measure.label}
              className={cx(styles.item, group.id === 'withheld' && styles.withheld)}
            >
              <MeasureRow measure={measure} outcome={outcome} />
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
