// SPDX-License-Identifier: GPL-3.0-or-later
// Durable writes by POST under an idempotency key, each committed before its answer, and jobs of the durable queue.
// freeholdd checks session, CSRF token and key, and stores the answer under the key; the peer does one INSERT.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase, databaseAt } from '../../harness/database.ts';
import { draft } from '../../harness/flows.ts';
import { World } from '../../harness/world.ts';
import { benchProgram, serverCores, workDirectory } from '../lib/cores.ts';
import { postScript, requestsPerSecond } from '../lib/load.ts';
import { compare, type Contestant, type Figures } from '../lib/measure.ts';
import { output } from '../lib/program.ts';
import { startPeer } from '../lib/servers.ts';

const load = { seconds: 3, connections: 32 };
const rounds = 3;
const jobCount = 5000;
const table = `CREATE TABLE bench_writes (id TEXT PRIMARY KEY, name TEXT NOT NULL, idempotency_key TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL)`;

async function freeholddWriter(world: World): Promise<Contestant> {
  const manager = await world.manager();
  const headers = { Cookie: manager.api.cookie, 'X-CSRF-Token': manager.api.csrfToken };
  const script = postScript('write', '/api/v1/properties', JSON.stringify(draft()), headers);
  return { name: 'freeholdd', run: () => requestsPerSecond(world.url, { ...load, script }) };
}

async function writesOnPostgres(): Promise<Figures> {
  const world = await World.start({ admins: 1 });
  await world.database.execute(table);
  const { service, url } = await startPeer('fastify', world.database.url);
  try {
    const script = postScript('write_peer', '/writes', JSON.stringify({ name: 'a property' }), {});
    const fastify = { name: 'fastify', run: () => requestsPerSecond(url, { ...load, script }) };
    const contestants = [await freeholddWriter(world), fastify];
    return await compare('durable_writes_postgresql', contestants, { unit: 'requests/s', rounds });
  } finally {
    await service.stop();
    await world.close();
  }
}

async function writesOnSqlite(): Promise<Figures> {
  const directory = mkdtempSync(join(workDirectory, 'writes-'));
  const world = await World.start({ admins: 1, databaseUrl: `sqlite:${join(directory, 'freehold.db')}` });
  try {
    return await compare('durable_writes_sqlite', [await freeholddWriter(world)], { unit: 'requests/s', rounds });
  } finally {
    await world.close();
    rmSync(directory, { recursive: true });
  }
}

async function jobsPerSecond(kind: 'postgresql' | 'sqlite'): Promise<number> {
  const directory = mkdtempSync(join(workDirectory, 'jobs-'));
  const sqlite = databaseAt(`sqlite:${join(directory, 'jobs.db')}`);
  const database = kind === 'sqlite' ? sqlite : await createDatabase(directory);
  try {
    const args = [database.url, String(jobCount)];
    return Number(await output(benchProgram('bench_jobs'), args, { cores: serverCores }));
  } finally {
    await database.drop();
    rmSync(directory, { recursive: true });
  }
}

export async function writes(): Promise<Figures> {
  const jobs = (kind: 'postgresql' | 'sqlite') =>
    compare(`jobs_${kind}`, [{ name: 'freehold', run: () => jobsPerSecond(kind) }], { unit: 'jobs/s', rounds });
  return {
    ...(await writesOnPostgres()),
    ...(await writesOnSqlite()),
    ...(await jobs('postgresql')),
    ...(await jobs('sqlite')),
  };
}
