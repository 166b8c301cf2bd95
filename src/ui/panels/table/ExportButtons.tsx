import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { strikesCsv } from '../../../core/report/csv.ts';
import { analysisJson } from '../../../core/report/json.ts';
import { type TableRow, tableTsv } from '../../../core/report/table.ts';
import { sessionOnPage } from '../../../state/library/libraryState.ts';
import { Button } from '../../components/Button.tsx';
import { download } from '../../download.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';

type Copied = 'no' | 'yes' | 'failed';
const COPY_LABEL: Readonly<Record<Copied, string>> = {
  no: 'Copy table',
  yes: 'Copied',
  failed: 'Could not copy',
};

interface ExportButtonsProps {
  readonly outcome: Outcome;
  readonly rows: readonly TableRow[];
}

/** The numbers for elsewhere: a spreadsheet, a record, another program. */
export function ExportButtons({ outcome, rows }: ExportButtonsProps) {
  const [copied, setCopied] = useState<Copied>('no');
  const trials = presentTrials(outcome).map(({ trial }) => trial);

  const copy = async (): Promise<void> => {
    const succeeded = await navigator.clipboard.writeText(tableTsv(rows)).then(
      () => true,
      () => false,
    );
    setCopied(succeeded ? 'yes' : 'failed');
    setTimeout(() => setCopied('no'), 2500);
  };
  const saveCsv = (): void => download('evenstride-strikes.csv', 'text/csv', strikesCsv(trials));
  const saveJson = (): void => {
    const json = JSON.stringify(analysisJson(trials, outcome.comparison, sessionOnPage()), null, 2);
    download('evenstride-analysis.json', 'application/json', json);
  };

  return (
    <>
      <Button size="small" onPress={copy}>
        {copied === 'yes' ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
        <span aria-live="polite">{COPY_LABEL[copied]}</span>
      </Button>
      <Button size="small" onPress={saveCsv}>
        <Download size={15} aria-hidden /> Download CSV
      </Button>
      <Button size="small" onPress={saveJson}>
        <Download size={15} aria-hidden /> Download JSON
      </Button>
    </>
  );
}
