import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { browserPlatform } from './platform/index.ts';
import { createActions } from './state/createActions.ts';
import { ActionsContext } from './ui/ActionsContext.ts';
import { startColorMode } from './ui/theme/colorMode.ts';
import './ui/theme/index.css';

startColorMode();
const actions = createActions(browserPlatform);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ActionsContext value={actions}>
      <App />
    </ActionsContext>
  </StrictMode>,
);
