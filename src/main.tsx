import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadSessionParts } from './App.tsx';
import { browserPlatform } from './platform/index.ts';
import { holdBuild } from './platform/serviceWorker/build.ts';
import { onNewVersion, startNewest } from './platform/serviceWorker/newVersion.ts';
import { startServiceWorker } from './platform/serviceWorker/start.ts';
import { openInThisTab } from './platform/storage/thisTab.ts';
import { withoutCalls } from './platform/withoutCalls.ts';
import { announceNewer } from './state/appVersion.ts';
import { createActions } from './state/createActions.ts';
import { lazyLibrary, once } from './state/library/lazyLibrary.ts';
import { useLibrary } from './state/library/libraryState.ts';
import { rememberPose } from './state/library/rememberPose.ts';
import { keepForOffline } from './state/offline.ts';
import { ActionsContext } from './ui/ActionsContext.ts';
import { Guarded } from './ui/components/Guarded.tsx';
import { LibraryContext } from './ui/LibraryContext.ts';
import { startColorMode } from './ui/theme/colorMode.ts';
import './ui/theme/index.css';

withoutCalls();
startColorMode();
holdBuild();
const kept = once(async () =>
  (await import('./state/library/browserLibrary.ts')).openBrowserLibrary(actions),
);
const platform = { ...browserPlatform, ...rememberPose(browserPlatform, async () => (await kept()).poses) };
const actions = createActions(platform);
const library = lazyLibrary(async () => (await kept()).library);
useLibrary.setState({ isReturning: openInThisTab() !== null });
const startLibrary = () => library.start().finally(() => useLibrary.setState({ isReturning: false }));
// Somebody who was here before waits for the session that was open: it is read while a newer version is looked for.
const opening = navigator.serviceWorker?.controller ? startLibrary() : null;
const begun = [opening];
if (opening && useLibrary.getState().isReturning) begun.push(loadSessionParts(), actions.prepareWorkers());
await startNewest(Promise.allSettled(begun));
onNewVersion(announceNewer);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ActionsContext value={actions}>
      <LibraryContext value={library}>
        <Guarded name="The page">
          <App />
        </Guarded>
      </LibraryContext>
    </ActionsContext>
  </StrictMode>,
);
if (!opening) void startLibrary();

// After the first picture: none of it is needed to begin.
if (await startServiceWorker()) keepForOffline().catch(console.warn);
