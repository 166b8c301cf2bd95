import { useTrials } from './state/trials.ts';
import styles from './ui/App.module.css';
import { lazyPart } from './ui/components/lazyPart.tsx';
import { ClipsPanel } from './ui/panels/clips/ClipsPanel.tsx';
import { Footer } from './ui/panels/header/Footer.tsx';
import { Header } from './ui/panels/header/Header.tsx';
import { NewVersion } from './ui/panels/header/NewVersion.tsx';
import { MarkersDialog } from './ui/panels/markers/MarkersDialog.tsx';
import { Welcome } from './ui/panels/welcome/Welcome.tsx';
import { selectHasResults, selectIsEmpty } from './ui/selectors.ts';

const Results = lazyPart(async () => (await import('./ui/panels/results/Results.tsx')).Results, {
  name: 'The part that shows the results',
  waiting: <p role="status">Loading the results…</p>,
});

export function App() {
  const isEmpty = useTrials(selectIsEmpty);
  const hasResults = useTrials(selectHasResults);
  return (
    <>
      <Header />
      <NewVersion />
      <main className={styles.page}>
        {isEmpty && <Welcome />}
        <ClipsPanel />
        <MarkersDialog />
        {hasResults && <Results />}
      </main>
      <Footer />
    </>
  );
}
