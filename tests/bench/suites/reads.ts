// SPDX-License-Identifier: GPL-3.0-or-later
// Single-row reads and pages of the catalogue on PostgreSQL, of freeholdd, Fastify and NestJS.
import assert from 'node:assert/strict';
import { pathsScript, requestsPerSecond } from '../lib/load.ts';
import { compare, say, type Figures } from '../lib/measure.ts';
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

function race(what: string, servers: Servers, script: string): Promise<Figures> {
  const contestants = servers.all.map(({ name, url }) => ({
    name,
    run: () => requestsPerSecond(url, { seconds, connections, script }),
  }));
  return compare(what, contestants, { unit: 'requests/s', rounds });
}
