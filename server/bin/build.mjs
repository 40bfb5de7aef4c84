#!/usr/bin/env node
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

if (process.argv.includes('--force')) rmSync(join(root, 'dist'), { recursive: true, force: true });
await bootstrap();
