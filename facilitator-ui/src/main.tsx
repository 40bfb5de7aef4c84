import '@kalari/ui-kit/index.css';
import './styles/index.css';
import { openLink } from '@kalari/ui-kit/link';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { httpApi } from './api.ts';
import { App } from './app.tsx';
import { restoreScreen } from './parts/use-screen.ts';

restoreScreen();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');
createRoot(root).render(
  <StrictMode>
    <App api={httpApi()} openLink={openLink} />
  </StrictMode>,
);
