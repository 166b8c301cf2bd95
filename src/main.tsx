import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { browserPlatform } from './platform/index.ts';
import { createActions } from './state/createActions.ts';
import { lazyLibrary } from './state/library/lazyLibrary.ts';
import { ActionsContext } from './ui/ActionsContext.ts';
import { LibraryContext } from './ui/LibraryContext.ts';
import { startColorMode } from './ui/theme/colorMode.ts';
import './ui/theme/index.css';

startColorMode();
const actions = createActions(browserPlatform);
const library = lazyLibrary(async () => (await import('./state/library/browserLibrary.ts')).browserLibrary());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ActionsContext value={actions}>
      <LibraryContext value={library}>
        <App />
      </LibraryContext>
    </ActionsContext>
  </StrictMode>,
);
void library.start();
