// SPDX-License-Identifier: GPL-3.0-or-later
// The matching engine alone, on streams of new orders, cancels, modifications and immediate-or-cancel orders with the price
// standing still, swinging and crashing, beside nodejs-order-book on the beginning of the same streams.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchProgram, serverCores, workDirectory } from '../lib/cores.ts';
import { compare, median, rounded, type Figure, type Figures } from '../lib/measure.ts';
import { output } from '../lib/program.ts';
import { peersDirectory } from '../lib/servers.ts';

const rounds = 5;
const peerMessages = '50000';
const cores = serverCores;

interface Run {
  rate: number;
  p50: number;
  p99: number;
}

function latency(samples: number[]): Figure {
  return { value: rounded(median(samples)), unit: 'ns', peer: null, ratio: null, samples: samples.map(rounded) };
}

async function race(price: string): Promise<Figures> {
  const stream = join(workDirectory, `matching-${price}.txt`);
  writeFileSync(stream, await output(benchProgram('bench_matching'), ['dump', price, peerMessages], { cores }));
  const runs: Run[] = [];
  const ours = async () => {
    runs.push(JSON.parse(await output(benchProgram('bench_matching'), ['run', price], { cores })) as Run);
    return (runs.at(-1) as Run).rate;
  };
  const script = join(peersDirectory, 'order_book.ts');
  const peer = async () => Number(await output(process.execPath, [script, stream], { cores }));
  const figures = await compare(
    `matching_${price}`,
    [
      { name: 'engine', run: ours },
      { name: 'nodejs-order-book', run: peer },
    ],
    { unit: 'messages/s', rounds },
  );
  const counted = runs.slice(1); // without the warm-up
  return {
    ...figures,
    [`matching_${price}_p50`]: latency(counted.map(({ p50 }) => p50)),
    [`matching_${price}_p99`]: latency(counted.map(({ p99 }) => p99)),
  };
}

export async function matching(): Promise<Figures> {
  const figures: Figures = {};
  for (const price of ['standing', 'swinging', 'crashing']) Object.assign(figures, await race(price));
  return figures;
}
