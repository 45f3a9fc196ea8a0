// SPDX-License-Identifier: GPL-3.0-or-later
// node tests/sandbox/main.ts --port 8900 [--config sandbox.json]
// node tests/sandbox/main.ts --on-demand: a line "start" on the standard input starts one on a free port and is answered by its
// address, "stop <address>" ends it; for tests, which want many and each a fresh one. The end of the input ends all.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { Sandbox } from './sandbox.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8900' },
    config: { type: 'string' },
    'on-demand': { type: 'boolean', default: false },
  },
});
const running = new Map<string, Sandbox>();

async function start(port: number): Promise<string> {
  const sandbox = new Sandbox(readConfig(values.config));
  const url = await sandbox.listen(port);
  running.set(url, sandbox);
  return url;
}

async function stop(url: string): Promise<void> {
  const sandbox = running.get(url);
  running.delete(url);
  await sandbox?.close();
}

const stopAll = () => Promise.all([...running.keys()].map(stop));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stopAll());
if (values['on-demand']) {
  for await (const line of createInterface({ input: process.stdin })) {
    const [word, url = ''] = line.split(' ');
    if (word === 'start') console.log(await start(0));
    else await stop(url);
  }
  await stopAll();
} else {
  console.log(`sandbox on ${await start(Number(values.port))}`);
}
