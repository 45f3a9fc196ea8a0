// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench [--json FILE] [name …]: measures, and says every figure with its peer's. docs/benchmarks.md is how to read it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { keepToOtherCores, otherCores, pinnedProgram, serverCores, serverProgram, workDirectory } from './lib/cores.ts';
import { say, type Figures } from './lib/measure.ts';
import { desktop } from './suites/desktop.ts';
import { distribution } from './suites/distribution.ts';
import { dividendGas } from './suites/dividend_gas.ts';
import { fanout } from './suites/fanout.ts';
import { indexing } from './suites/indexing.ts';
import { ledger } from './suites/ledger.ts';
import { marketGas } from './suites/market_gas.ts';
import { matching } from './suites/matching.ts';
import { orders } from './suites/orders.ts';
import { reads } from './suites/reads.ts';
import { recover } from './suites/recover.ts';
import { restart } from './suites/restart.ts';
import { start } from './suites/start.ts';
import { webPages } from './suites/web_pages.ts';
import { writes } from './suites/writes.ts';

const suites: Record<string, () => Promise<Figures>> = {
  recover,
  start,
  reads,
  writes,
  fanout,
  indexing,
  ledger,
  matching,
  market_gas: marketGas,
  dividend_gas: dividendGas,
  distribution,
  orders,
  restart,
  web_pages: webPages,
  desktop,
};

function table(figures: Figures): string {
  const columns = ['figure', 'value', 'unit', 'peer', 'peer name', 'ratio'];
  const rows = Object.entries(figures).map(([name, { value, unit, peer, peer_name, ratio }]) =>
    [name, value, unit, peer ?? '-', peer_name ?? '-', ratio ?? '-'].map(String),
  );
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => (row[i] as string).length)));
  return [columns, ...rows].map((row) => row.map((cell, i) => cell.padEnd(widths[i] as number)).join('  ')).join('\n');
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const unknown = positionals.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}

mkdirSync(workDirectory, { recursive: true });
keepToOtherCores();
process.env.FREEHOLDD = pinnedProgram('freeholdd', serverProgram);
process.env.FREEHOLD_DATABASE_READ_CONNECTIONS = process.env.POOL = '4';
say(`${cpus().length} × ${cpus()[0]?.model}; servers on core ${serverCores}, the rest on core ${otherCores}`);
const figures: Figures = {};
for (const [name, run] of Object.entries(suites)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  say(`${name}: starting`);
  Object.assign(figures, await run());
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
console.log(`\n${table(figures)}`);
const broken = Object.entries(figures).filter(([, { value, limit }]) => limit !== undefined && value > limit);
for (const [name, { value, unit, limit }] of broken) console.log(`${name} is ${value} ${unit}: more than ${limit}`);
process.exit(broken.length > 0 ? 1 : 0);
