import { useEffect, useRef } from 'react';
import { useLibrary } from './state/library/libraryState.ts';
import { useTrials } from './state/trials.ts';
import { useActions } from './ui/ActionsContext.ts';
import styles from './ui/App.module.css';
import { Alert } from './ui/components/Alert.tsx';
import { Guarded } from './ui/components/Guarded.tsx';
import { Later } from './ui/components/InTurn.tsx';
import { lazyPart } from './ui/components/lazyPart.tsx';
import { ClipsPanel, loadSettings } from './ui/panels/clips/ClipsPanel.tsx';
import { Footer } from './ui/panels/header/Footer.tsx';
import { Header } from './ui/panels/header/Header.tsx';
import { NewVersion } from './ui/panels/header/NewVersion.tsx';
import { NotSecure } from './ui/panels/header/NotSecure.tsx';
import { MarkersDialog } from './ui/panels/markers/MarkersDialog.tsx';
import { LastSession } from './ui/panels/welcome/LastSession.tsx';
import { Welcome } from './ui/panels/welcome/Welcome.tsx';
import { routeOf, useHash } from './ui/route.ts';
import { selectHasFirstLook, selectHasResults, selectIsEmpty } from './ui/selectors.ts';
import { whenIdle } from './ui/whenIdle.ts';

const Results = lazyPart(async () => (await import('./ui/panels/results/Results.tsx')).Results, {
  name: 'The part that shows the results',
  waiting: <p role="status">Loading the results…</p>,
});

const FirstLooks = lazyPart(async () => (await import('./ui/panels/firstLook/FirstLooks.tsx')).FirstLooks, {
  name: 'The first look',
  waiting: null,
});

const LibraryScreen = lazyPart(
  async () => (await import('./ui/panels/library/LibraryScreen.tsx')).LibraryScreen,
  { name: 'The library', waiting: <p role="status">Loading the library…</p> },
);

const SessionBar = lazyPart(async () => (await import('./ui/panels/session/SessionBar.tsx')).SessionBar, {
  name: 'What is known of the session',
  waiting: <SessionPlace />,
});

/** The code that shows a session: for whoever is about to see one. */
export async function loadSessionParts(): Promise<void> {
  await Promise.all([SessionBar.load(), Results.load(), loadSettings()]);
}

/** Where the session is about to stand: nothing moves under the pointer when it comes. */
function SessionPlace() {
  const isReturning = useLibrary((state) => state.isReturning);
  return (
    <div className={styles.sessionPlace}>{isReturning && <p role="status">Opening the session…</p>}</div>
  );
}

/** The session on the table: its clips and what was found in them. */
function SessionScreen() {
  const isEmpty = useTrials(selectIsEmpty);
  const hasResults = useTrials(selectHasResults);
  const hasFirstLook = useTrials(selectHasFirstLook);
  const isOpen = useLibrary(({ open }) => open !== null);
  const isReturning = useLibrary((state) => state.isReturning);
  const status = useLibrary((state) => state.status);
  const mayOpen = status === 'opening' || status === 'open';
  const isFresh = isEmpty && !isOpen && !isReturning;
  return (
    <>
      {isFresh && <Welcome />}
      {isFresh && <LastSession />}
      {!isEmpty && !isOpen && status === 'readOnly' && (
        <Alert
          tone="notice"
          message="These videos are not saved: the library was last written by a newer version of Evenstride."
          tip="Reload the page to get the newer version, or save reports before you close it."
        />
      )}
      {isOpen ? <SessionBar /> : (isReturning || (!isEmpty && mayOpen)) && <SessionPlace />}
      <Guarded name="The part with the videos">
        <ClipsPanel />
      </Guarded>
      <MarkersDialog />
      {hasFirstLook && <FirstLooks />}
      {hasResults && (
        <Later>
          <Results />
        </Later>
      )}
    </>
  );
}

export function App() {
  useResultsSoon();
  const hash = useHash();
  const { screen } = routeOf(hash);
  const main = useScreenFocus(hash);
  return (
    <>
      <Header />
      <NotSecure />
      <NewVersion />
      <main ref={main} tabIndex={-1} className={styles.page}>
        {screen === 'session' ? <SessionScreen /> : <LibraryScreen />}
      </main>
      <Footer />
    </>
  );
}

/**
 * Results are not far off once there is a clip, whichever screen is shown; and where sessions are kept one of them, or a
 * clip seen before, may be next: then all that shows it is got ready while nothing else goes on.
 */
function useResultsSoon(): void {
  const isEmpty = useTrials(selectIsEmpty);
  const hasSessions = useLibrary(({ sessions }) => sessions.length > 0);
  const { prepareWorkers } = useActions();
  useEffect(() => {
    if (!isEmpty) void Results.load();
  }, [isEmpty]);
  useEffect(() => {
    if (!hasSessions) return;
    return whenIdle(() => {
      void loadSessionParts();
      void prepareWorkers();
    });
  }, [hasSessions, prepareWorkers]);
}

/** Another screen begins at its top, for eyes and for the keyboard. */
function useScreenFocus(hash: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(hash);
  useEffect(() => {
    if (shown.current === hash) return;
    shown.current = hash;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [hash]);
  return main;
}
