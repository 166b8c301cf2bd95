import { memo, useMemo } from 'react';
import { tableRows } from '../../../core/report/table.ts';
import { Panel } from '../../components/Panel.tsx';
import { SPREAD_ONLY_MEANS, spreadOnlyWords } from '../../doubt.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import { ExportButtons } from './ExportButtons.tsx';
import { MeasureTable } from './MeasureTable.tsx';

export const TablePanel = memo(function TablePanel({ outcome }: { readonly outcome: Outcome }) {
  const rows = useMemo(
    () => tableRows(outcome.trials.before, outcome.trials.after, outcome.comparison),
    [outcome],
  );
  const present = presentTrials(outcome);
  const slots = present.map(({ slot }) => slot);
  const trials = present.map(({ trial }) => trial);
  const measured = rows.filter(({ withheld }) => withheld === null);
  const someSpreadOnly = measured.some(({ measure }) => spreadOnlyWords(measure, trials) !== null);
  return (
    <Panel
      title="All values"
      {...(someSpreadOnly && { lead: SPREAD_ONLY_MEANS })}
      actions={<ExportButtons outcome={outcome} rows={rows} />}
    >
      <MeasureTable rows={measured} slots={slots} trials={trials} />
    </Panel>
  );
});
