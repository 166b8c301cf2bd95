import { Download, Printer } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { download } from '../../download.ts';
import styles from './ReportPreview.module.css';

interface ReportPreviewProps {
  readonly html: string;
  readonly onClose: () => void;
}

/** The report as it will be on paper. */
export function ReportPreview({ html, onClose }: ReportPreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <ModalDialog title="Report" isWork onClose={onClose}>
      <div className={styles.preview}>
        <div className={styles.buttons}>
          <Button variant="primary" onPress={() => frame.current?.contentWindow?.print()}>
            <Printer size={16} aria-hidden /> Print or save as PDF
          </Button>
          <Button onPress={() => download('evenstride-report.html', 'text/html', html)}>
            <Download size={16} aria-hidden /> Save as one file
          </Button>
        </div>
        {/* No script runs in it: what people type can't become one. */}
        <iframe
          ref={frame}
          title="The report"
          sandbox="allow-same-origin allow-modals"
          srcDoc={html}
          className={styles.paper}
        />
      </div>
    </ModalDialog>
  );
}
