#!/usr/bin/env node
import { bootstrap } from './bootstrap.mjs';
import { runCli } from './run-cli.mjs';

const args = process.argv.slice(2);
const toldWhere = process.env.HOST !== undefined || args.some((arg) => arg === '--host' || arg.startsWith('--host='));

await bootstrap();
// The laptops of an exercise are in the same room: whoever starts Kalari this way wants them to reach it.
await runCli(['serve', ...(toldWhere ? [] : ['--host', '0.0.0.0']), ...args]);
