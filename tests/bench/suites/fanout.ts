// SPDX-License-Identifier: GPL-3.0-or-later
// One stream of messages to 1,000 WebSocket clients: core's hub against npm's ws, with the same client program.
import { join } from 'node:path';
import { freePort, until } from '../../harness/processes.ts';
import { benchProgram, otherCores, serverCores } from '../lib/cores.ts';
import { compare, type Figures } from '../lib/measure.ts';
import { output, Service } from '../lib/program.ts';
import { peersDirectory } from '../lib/servers.ts';

const clients = 1000;
const burst = 50;
const seconds = 3;
const rounds = 5;

interface Publisher {
  name: string;
  service: Service;
  port: number;
}

async function startPublisher(name: string, program: string, args: string[]): Promise<Publisher> {
  const port = await freePort();
  const service = new Service(name, program, args, { cores: serverCores, env: { PORT: String(port) } });
  await until(name, async () => {
    service.requireRunning();
    return (await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => undefined))?.ok;
  });
  return { name, service, port };
}

export async function fanout(): Promise<Figures> {
  const publishers = [
    await startPublisher('hub', benchProgram('bench_hub'), []),
    await startPublisher('ws', process.execPath, [join(peersDirectory, 'ws.ts')]),
  ];
  try {
    const contestants = publishers.map(({ name, port }) => ({
      name,
      run: async () =>
        Number(
          await output(benchProgram('bench_listeners'), [port, clients, burst, seconds].map(String), {
            cores: otherCores,
          }),
        ),
    }));
    return await compare('fanout_1000_clients', contestants, { unit: 'messages/s', rounds });
  } finally {
    for (const { service } of publishers) await service.stop();
  }
}
