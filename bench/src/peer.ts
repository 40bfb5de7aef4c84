import { serveBoardgame } from './path/boardgame.ts';
import { serveWs } from './path/ws.ts';

/* A peer's server, in a process of its own. It tells the parent when it listens. */

const [who, port] = process.argv.slice(2);
const up = () => process.send?.('up');
// Nobody is left to measure it.
process.once('disconnect', () => process.exit());
if (who === 'ws') serveWs(Number(port), up);
else serveBoardgame(Number(port), up);
