// SPDX-License-Identifier: GPL-3.0-or-later
// node tests/sandbox/main.ts --port 8900 [--config sandbox.json]
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { Sandbox } from './sandbox.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8900' }, config: { type: 'string' } } });
const sandbox = new Sandbox(readConfig(values.config));
console.log(`sandbox on ${await sandbox.listen(Number(values.port))}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void sandbox.close());
