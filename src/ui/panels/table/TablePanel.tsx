import { useMemo } from 'react';
import { tableRows } from '../../../core/report/table.ts';
import { Panel } from '../../components/Panel.tsx';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import { ExportButtons } from './ExportButtons.tsx';
import { MeasureTable } from './MeasureTable.tsx';

export function TablePanel({ outcome }: { readonly outcome: Outcome }) {
  const rows = useMemo(
    () => tableRows(outcome.trials.before, outcome.trials.after, outcome.comparison),
    [outcome],
  );
  const slots = presentTrials(outcome).map(({ slot }) => slot);
  return (
    <Panel title="All values" actions={<ExportButtons outcome={outcome} rows={rows} />}>
      <MeasureTable rows={rows.filter(({ withheld }) => withheld === null)} slots={slots} />
    </Panel>
  );
}
