import { ScanSearch, Settings2 } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../cx.ts';
import { count } from '../../format.ts';
import {
  selectHasFirstLook,
  selectHasResults,
  selectIsAnalyzing,
  selectReadyCount,
} from '../../selectors.ts';
import { MODEL_LABEL } from '../../words.ts';
import styles from './AnalyzeBar.module.css';
import { ModelChoice } from './ModelChoice.tsx';

/** The one button that starts the work, and the settings that few will need. */
export function AnalyzeBar() {
  const actions = useActions();
  const ready = useTrials(selectReadyCount);
  const isAnalyzing = useTrials(selectIsAnalyzing);
  const hasResults = useTrials(selectHasResults);
  const hasFirstLook = useTrials(selectHasFirstLook);
  const model = useTrials((state) => state.model);
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.status}>
        {statusWords(isAnalyzing, hasFirstLook, hasResults)}
      </p>
      {ready > 0 && (
        <Button variant="primary" size="large" onPress={() => actions.analyze()} isDisabled={isAnalyzing}>
          <ScanSearch size={19} aria-hidden />{' '}
          {isAnalyzing ? 'Analyzing…' : `Analyze ${count(ready, 'video')}`}
        </Button>
      )}
      <DialogTrigger>
        <Button variant="quiet" size="small" className={cx(styles.settings)} isDisabled={isAnalyzing}>
          <Settings2 size={15} aria-hidden /> Pose model: {MODEL_LABEL[model].name}
        </Button>
        <Popover className={cx(styles.popover)}>
          <Dialog aria-label="Settings">
            <ModelChoice model={model} onChange={actions.setModel} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

/** Said once each time it changes. */
function statusWords(isAnalyzing: boolean, hasFirstLook: boolean, hasResults: boolean): string {
  if (isAnalyzing) return hasFirstLook ? 'Analyzing. A first look is below.' : 'Analyzing';
  return hasResults ? 'The results are ready below.' : '';
}
