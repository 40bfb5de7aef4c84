import { createRoot } from 'react-dom/client';
import '@kalari/ui-kit/index.css';
import { App, fetchPage } from './app.tsx';
import { keptLook, putOn } from './device/look.ts';

putOn(keptLook());
fetchPage(location.pathname);
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
