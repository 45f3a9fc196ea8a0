// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's wrk against one server over connections that are kept open.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherCores, workDirectory } from './cores.ts';
import { output } from './program.ts';

export interface Load {
  seconds: number;
  connections: number;
  /** wrk's script: what is asked for. */
  script: string;
}

/** Asks for the paths in turn, the same for every server. */
export function pathsScript(name: string, paths: string[], headers: Record<string, string> = {}): string {
  const file = join(workDirectory, `${name}.lua`);
  const header = Object.entries(headers)
    .map(([key, value]) => `wrk.headers[${JSON.stringify(key)}] = ${JSON.stringify(value)}`)
    .join('\n');
  const list = paths.map((path) => JSON.stringify(path)).join(',\n');
  writeFileSync(
    file,
    `local paths = {\n${list}\n}
${header}
local requests = {}
local i = 0
function init() for n, path in ipairs(paths) do requests[n] = wrk.format("GET", path) end end
function request() i = i % #requests + 1 return requests[i] end\n`,
  );
  return file;
}

/** Each request is another POST under a key of its own. */
export function postScript(name: string, path: string, body: string, headers: Record<string, string>): string {
  const file = join(workDirectory, `${name}.lua`);
  const header = Object.entries({ 'Content-Type': 'application/json', ...headers })
    .map(([key, value]) => `wrk.headers[${JSON.stringify(key)}] = ${JSON.stringify(value)}`)
    .join('\n');
  writeFileSync(
    file,
    `wrk.method = "POST"
wrk.body = ${JSON.stringify(body)}
${header}
local i = 0
local run = os.time() .. "-" .. math.random(1000000000)
function init() math.randomseed(os.time()) run = run .. "-" .. tostring({}):sub(8) end
function request()
  i = i + 1
  wrk.headers["Idempotency-Key"] = run .. "-" .. i
  return wrk.format(nil, ${JSON.stringify(path)})
end\n`,
  );
  return file;
}

export interface Served {
  requests: number;
  perSecond: number;
}

export async function requestsPerSecond(url: string, load: Load): Promise<number> {
  return (await serve(url, load)).perSecond;
}

/** Any answer that is not a success is an error. */
export async function serve(url: string, load: Load): Promise<Served> {
  const args = ['-t1', `-c${load.connections}`, `-d${load.seconds}s`, '--timeout', '10s', '-s', load.script, url];
  const said = await output('wrk', args, { cores: otherCores });
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`wrk ${url}:\n${said}`);
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(said);
  const requests = /(\d+) requests in/.exec(said);
  if (!rate || !requests) throw new Error(`wrk said no rate:\n${said}`);
  return { requests: Number(requests[1]), perSecond: Number(rate[1]) };
}
