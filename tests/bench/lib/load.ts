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

/** Each request is the next of the list, which must not come to its end: then wrk ends with an error. */
export function requestsScript(
  name: string,
  path: string,
  requests: { headers: Record<string, string>; body: string }[],
): string {
  const file = join(workDirectory, `${name}.lua`);
  const data = join(workDirectory, `${name}.requests`);
  const lines = requests.map(({ headers, body }) =>
    [...Object.entries({ 'Content-Type': 'application/json', ...headers }).flat(), body].join('\t'),
  );
  writeFileSync(data, lines.join('\n'));
  writeFileSync(
    file,
    `local requests = {}
local i = 0
function init()
  for line in io.lines(${JSON.stringify(data)}) do
    local parts = {}
    for part in line:gmatch("[^\t]+") do parts[#parts + 1] = part end
    local headers = {}
    for n = 1, #parts - 1, 2 do headers[parts[n]] = parts[n + 1] end
    requests[#requests + 1] = wrk.format("POST", ${JSON.stringify(path)}, headers, parts[#parts])
  end
end
function request()
  i = i + 1
  if i > #requests then io.stderr:write("no request is left") os.exit(1) end
  return requests[i]
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

export interface Timed extends Served {
  p50Ms: number;
  p99Ms: number;
}

const msPerUnit: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };

/** As serve(), with what an answer took. */
export async function timed(url: string, load: Load): Promise<Timed> {
  const said = await wrk(url, load, ['--latency']);
  const latency = (percent: number) => {
    const found = new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`).exec(said);
    if (!found) throw new Error(`wrk said no latency:\n${said}`);
    return Number(found[1]) * (msPerUnit[found[2] as string] as number);
  };
  return { ...servedOf(said), p50Ms: latency(50), p99Ms: latency(99) };
}

/** Any answer that is not a success is an error. */
export async function serve(url: string, load: Load): Promise<Served> {
  return servedOf(await wrk(url, load));
}

async function wrk(url: string, load: Load, more: string[] = []): Promise<string> {
  const args = [
    '-t1',
    `-c${load.connections}`,
    `-d${load.seconds}s`,
    '--timeout',
    '10s',
    ...more,
    '-s',
    load.script,
    url,
  ];
  const said = await output('wrk', args, { cores: otherCores });
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`wrk ${url}:\n${said}`);
  return said;
}

function servedOf(said: string): Served {
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(said);
  const requests = /(\d+) requests in/.exec(said);
  if (!rate || !requests) throw new Error(`wrk said no rate:\n${said}`);
  return { requests: Number(requests[1]), perSecond: Number(rate[1]) };
}
