import { Archive, FileText } from 'lucide-react';
import { useState } from 'react';
import { useReportDetails } from '../../../state/reportDetails.ts';
import { useActions } from '../../ActionsContext.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Panel.tsx';
import { type Hides, hidesOf } from '../../pictures/hides.ts';
import type { VideoFile } from '../../pictures/made.ts';
import type { Outcome } from '../results/outcome.ts';
import { SaveVideo } from '../video/SaveVideo.tsx';
import { makeReport } from './makeReport.ts';
import { PictureToggles } from './PictureToggles.tsx';
import styles from './ReportPanel.module.css';
import { ReportPreview } from './ReportPreview.tsx';

/** The last video, with what it shows: it goes into the archive as long as the page still shows the same. */
interface MadeVideo {
  readonly file: VideoFile;
  readonly outcome: Outcome;
  readonly hides: Hides;
}

type Work = 'none' | 'report' | 'zip' | 'failed';

/** What can be handed over: a page for the runner, and every file at once. */
export function ReportPanel({ outcome }: { readonly outcome: Outcome }) {
  const actions = useActions();
  const details = useReportDetails();
  const [html, setHtml] = useState<string | null>(null);
  const [made, setMade] = useState<MadeVideo | null>(null);
  const [work, setWork] = useState<Work>('none');

  const hides = hidesOf(details);
  const isCurrent =
    made?.outcome === outcome &&
    made.hides.face === hides.face &&
    made.hides.surroundings === hides.surroundings;
  const video = isCurrent ? made.file : null;

  const whileWorking = async (kind: Work, use: (html: string) => void | Promise<void>): Promise<void> => {
    setWork(kind);
    try {
      await use(await makeReport(outcome, details, actions.openReel));
      setWork('none');
    } catch (error) {
      console.error(error);
      setWork('failed');
    }
  };

  return (
    <Panel
      title="Report"
      lead="A page to hand over: what was measured, with the runner, drills and findings from “Session details” above."
      actions={
        <>
          <Button
            variant="primary"
            size="small"
            isDisabled={work === 'report' || work === 'zip'}
            onPress={() => whileWorking('report', setHtml)}
          >
            <FileText size={15} aria-hidden /> {work === 'report' ? 'Making the report…' : 'Show the report'}
          </Button>
          <Button
            size="small"
            isDisabled={work === 'report' || work === 'zip'}
            onPress={() =>
              whileWorking('zip', async (report) => {
                const { saveEverything } = await import('./saveEverything.ts');
                await saveEverything(outcome, report, video);
              })
            }
          >
            <Archive size={15} aria-hidden /> {work === 'zip' ? 'Packing…' : 'Save everything'}
          </Button>
        </>
      }
    >
      <div className={styles.panel}>
        {work === 'failed' && (
          <Alert
            message="The report could not be made."
            tip="Try again; if it happens again, save the table and the charts instead."
          />
        )}
        <PictureToggles />
        <SaveVideo outcome={outcome} onMade={(file) => setMade({ file, outcome, hides })} />
      </div>
      {html !== null && <ReportPreview html={html} onClose={() => setHtml(null)} />}
    </Panel>
  );
}
