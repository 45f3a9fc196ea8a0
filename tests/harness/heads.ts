// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of which only the head is sent, to see what a server says to a length before it has read a body.
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { OperationId, Problem } from './api_types.ts';
import { recordCall } from './calls.ts';
import { openApi } from './client.ts';

interface HeadAnswer {
  status: number;
  /** Nothing where the server waits for the body, which it says by "100 Continue". */
  problem?: Problem;
}

/** What `id` is answered when a body of so many bytes is announced. */
export function announceBody(url: string, id: OperationId, path: Record<string, string>, bytes: number) {
  const { method, path: pattern, base } = openApi.get(id);
  const filled = pattern.replaceAll(/\{(\w+)\}/g, (_all, name: string) => path[name] ?? '');
  const headers = { 'content-type': 'application/json', 'content-length': String(bytes), expect: '100-continue' };
  return new Promise<HeadAnswer>((resolve, reject) => {
    const asked = request(`${url}${base}${filled}`, { method, headers, agent: false });
    asked.once('continue', () => {
      resolve({ status: 100 });
      asked.destroy();
    });
    asked.once('response', (response) => {
      const status = response.statusCode ?? 0;
      text(response)
        .then((body) => {
          const problem = JSON.parse(body) as Problem;
          recordCall({ operation: id, status, reason: problem.reason });
          resolve({ status, problem });
        }, reject)
        .finally(() => asked.destroy());
    });
    asked.on('error', reject); // after an answer that is nobody's any more
    asked.flushHeaders();
  });
}
