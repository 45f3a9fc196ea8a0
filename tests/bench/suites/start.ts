// SPDX-License-Identifier: GPL-3.0-or-later
// From spawning the program to its first answer at /health/live, and the memory it takes then and after load. freeholdd
// starts on a migrated database, as on any day but its first.
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../harness/processes.ts';
import { localSecrets } from '../../harness/server_config.ts';
import { World } from '../../harness/world.ts';
import { serverCores, serverProgram } from '../lib/cores.ts';
import { pathsScript, requestsPerSecond } from '../lib/load.ts';
import { compared, interleave, say, type Figures } from '../lib/measure.ts';
import { residentMiB } from '../lib/process_figures.ts';
import { Service } from '../lib/program.ts';
import { seedProperties } from '../lib/seed.ts';
import { peersDirectory } from '../lib/servers.ts';
import { configOnPort } from '../lib/world_config.ts';

const rounds = 7;
const timeoutMs = 15_000;
const load = { seconds: 4, connections: 32 };

interface Started {
  service: Service;
  url: string;
  ms: number;
}

/** Asks as often as the machine lets it, by bare sockets: fetch() alone takes longer than what is measured. */
async function firstAnswer(port: number, service: Service): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await answers(port))) {
    service.requireRunning();
    if (performance.now() > end) throw new Error(`${service.name} does not answer`);
    await sleep(1);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('error', () => resolve(false));
    socket.once('connect', () =>
      socket.write('GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n'),
    );
    socket.once('data', (data) => {
      resolve(data.toString('latin1').startsWith('HTTP/1.1 200'));
      socket.destroy();
    });
  });
}

async function timed(port: number, spawn: () => Service): Promise<Started> {
  const begin = performance.now();
  const service = spawn();
  await firstAnswer(port, service);
  return { service, url: `http://127.0.0.1:${port}`, ms: performance.now() - begin };
}

async function startFreeholdd(world: World): Promise<Started> {
  const port = await freePort();
  const config = configOnPort(world, port);
  const options = { cores: serverCores, env: localSecrets() };
  return timed(port, () => new Service('freeholdd-start', serverProgram, ['--config', config], options));
}

async function startFastify(world: World): Promise<Started> {
  const port = await freePort();
  const env = { PORT: String(port), DATABASE_URL: world.database.url, NODE_ENV: 'production' };
  const script = join(peersDirectory, 'fastify.ts');
  return timed(port, () => new Service('fastify-start', process.execPath, [script], { cores: serverCores, env }));
}

async function startTime(start: () => Promise<Started>): Promise<number> {
  const { service, ms } = await start();
  await service.stop();
  return ms;
}

async function memory(start: () => Promise<Started>, script: string): Promise<{ fresh: number; loaded: number }> {
  const { service, url } = await start();
  await sleep(1000);
  const fresh = residentMiB(service.pid);
  await requestsPerSecond(url, { ...load, script });
  const loaded = residentMiB(service.pid);
  await service.stop();
  return { fresh, loaded };
}

export async function start(): Promise<Figures> {
  const world = await World.start({ admins: 1 });
  try {
    const ids = await seedProperties(world);
    await world.server.stop();
    const script = pathsScript('memory', [
      ...ids.map((id) => `/api/v1/properties/${id}`),
      ...ids.map(() => '/api/v1/properties?limit=50'),
    ]);
    const starters = { freeholdd: () => startFreeholdd(world), fastify: () => startFastify(world) };
    const contestants = Object.entries(starters).map(([name, begin]) => ({ name, run: () => startTime(begin) }));
    const startOptions = { unit: 'ms', rounds, better: 'lower' as const };
    const times = await interleave('start', contestants, startOptions);
    const fresh = new Map<string, number[]>();
    const loaded = new Map<string, number[]>();
    for (const [name, begin] of Object.entries(starters)) {
      const taken = await memory(begin, script);
      fresh.set(name, [taken.fresh]);
      loaded.set(name, [taken.loaded]);
      say(`memory: ${name} ${Math.round(taken.fresh)} MiB after its start, ${Math.round(taken.loaded)} MiB after load`);
    }
    const memoryOptions = { unit: 'MiB', rounds: 1, better: 'lower' as const };
    return {
      ...compared('start_to_first_answer', times, startOptions),
      ...compared('memory_after_start', fresh, memoryOptions),
      ...compared('memory_after_load', loaded, memoryOptions),
    };
  } finally {
    await world.close();
  }
}
