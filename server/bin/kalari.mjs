#!/usr/bin/env node
import { bootstrap } from './bootstrap.mjs';
import { runCli } from './run-cli.mjs';

const verb = process.argv[2];
// Only the server needs the pages; the other verbs start sooner without building them.
await bootstrap({ parts: verb === 'serve' ? ['server', 'player', 'facilitator'] : ['server'] });
await runCli(process.argv.slice(2));
