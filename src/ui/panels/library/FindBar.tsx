import { Search, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components';
import type { EntryOrder } from '../../../core/session/entries.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { cx } from '../../cx.ts';
import styles from './FindBar.module.css';

const ORDERS = [
  { id: 'lastSeen', label: 'Last seen first' },
  { id: 'name', label: 'By name' },
] as const;

/** No tag chosen; no tag is empty. */
const ALL = '';

interface FindBarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly tags: readonly string[];
  readonly tag: string | null;
  readonly onTag: (tag: string | null) => void;
  readonly order: EntryOrder;
  readonly onOrder: (order: EntryOrder) => void;
}

export function FindBar({ query, onQuery, tags, tag, onTag, order, onOrder }: FindBarProps) {
  return (
    <search className={styles.bar}>
      <SearchField
        aria-label="Search runners and sessions"
        value={query}
        onChange={onQuery}
        className={cx(styles.search)}
      >
        <Search size={16} aria-hidden />
        <Input dir="auto" className={cx(styles.input)} placeholder="Search runners and sessions" />
        {query !== '' && (
          <Button className={cx(styles.clear)}>
            <X size={15} aria-hidden />
          </Button>
        )}
      </SearchField>
      {tags.length > 0 && (
        <SelectField
          label="Tag"
          hideLabel
          choices={[{ id: ALL, label: 'Any tag' }, ...tags.map((id) => ({ id, label: id }))]}
          value={tag ?? ALL}
          onChange={(chosen) => onTag(chosen === ALL ? null : chosen)}
        />
      )}
      <SelectField label="Order" hideLabel choices={ORDERS} value={order} onChange={onOrder} />
    </search>
  );
}
