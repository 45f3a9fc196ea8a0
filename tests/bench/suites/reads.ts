// SPDX-License-Identifier: GPL-3.0-or-later
// Single-row reads and pages of the catalogue on PostgreSQL, of freeholdd, Fastify and NestJS: how many in a second, and the
// processor time that the server itself spends on one, which other work on the machine does not change much.
import assert from 'node:assert/strict';
import { pathsScript, serve } from '../lib/load.ts';
import { compared, interleave, say, type Figures } from '../lib/measure.ts';
import { processorSeconds } from '../lib/process_figures.ts';
import { seedProperties } from '../lib/seed.ts';
import { withServers, type Servers } from '../lib/servers.ts';

const connections = 32;
const seconds = 3;
const rounds = 5;

export function reads(): Promise<Figures> {
  return withServers(['fastify', 'nest'], async (servers) => {
    say('reads: making 500 properties');
    const ids = await seedProperties(servers.world);
    const one = ids.map((id) => `/api/v1/properties/${id}`);
    const page = ['/api/v1/properties?limit=50'];
    for (const path of [...one.slice(0, 3), ...page]) await requireSameAnswer(servers, path);
    return {
      ...(await race('read_one', servers, pathsScript('read_one', one))),
      ...(await race('read_catalogue', servers, pathsScript('read_catalogue', page))),
    };
  });
}

/** Field by field; only the form of a page's cursor is each server's own. */
async function requireSameAnswer(servers: Servers, path: string): Promise<void> {
  const answers = await Promise.all(
    servers.all.map(async ({ url }) => {
      const response = await fetch(url + path);
      assert.equal(response.status, 200, url);
      const answer = (await response.json()) as { next_cursor?: string | null };
      return 'next_cursor' in answer ? { ...answer, next_cursor: answer.next_cursor !== null } : answer;
    }),
  );
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
}

async function race(what: string, servers: Servers, script: string): Promise<Figures> {
  const spent = new Map<string, number[]>(servers.all.map(({ name }) => [name, []]));
  const contestants = servers.all.map(({ name, url, pid }) => ({
    name,
    run: async () => {
      const before = processorSeconds(pid);
      const { requests, perSecond } = await serve(url, { seconds, connections, script });
      spent.get(name)?.push(((processorSeconds(pid) - before) * 1e6) / requests);
      return perSecond;
    },
  }));
  const rates = await interleave(what, contestants, { unit: 'requests/s', rounds });
  for (const samples of spent.values()) samples.shift(); // the warm-up's
  return {
    ...compared(what, rates, { unit: 'requests/s', rounds }),
    ...compared(`${what}_processor_time`, spent, { unit: 'µs/request', rounds, better: 'lower' }),
  };
}
