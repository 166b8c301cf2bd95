import { lazy, Suspense } from 'react';
import { useTrials } from './state/trials.ts';
import styles from './ui/App.module.css';
import { ClipsPanel } from './ui/panels/clips/ClipsPanel.tsx';
import { Footer } from './ui/panels/header/Footer.tsx';
import { Header } from './ui/panels/header/Header.tsx';
import { MarkersDialog } from './ui/panels/markers/MarkersDialog.tsx';
import { Welcome } from './ui/panels/welcome/Welcome.tsx';
import { selectHasResults, selectIsEmpty } from './ui/selectors.ts';

const Results = lazy(() =>
  import('./ui/panels/results/Results.tsx').then((module) => ({ default: module.Results })),
);

export function App() {
  const isEmpty = useTrials(selectIsEmpty);
  const hasResults = useTrials(selectHasResults);
  return (
    <>
      <Header />
      <main className={styles.page}>
        {isEmpty && <Welcome />}
        <ClipsPanel />
        <MarkersDialog />
        {hasResults && (
          <Suspense fallback={<p role="status">Loading the results…</p>}>
            <Results />
          </Suspense>
        )}
      </main>
      <Footer />
    </>
  );
}
