// SPDX-License-Identifier: GPL-3.0-or-later
// Gas of a match by the size of the batch that settles it: of two orders that trade for the first time, and once more; and of
// makers who never traded before. Gas is counted, not timed: once is enough.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../harness/paths.ts';
import { otherCores } from '../lib/cores.ts';
import type { Figure, Figures } from '../lib/measure.ts';
import { output } from '../lib/program.ts';

interface BatchGas {
  size: number;
  newMakers: number;
  first: number;
  later: number;
}

const figure = (value: number): Figure => ({ value, unit: 'gas/match', peer: null, ratio: null });

/** The contracts' own test holds the same figures for its batch of ten. */
function requireCommitted(batches: BatchGas[]): void {
  const committed = JSON.parse(readFileSync(join(repositoryRoot, 'contracts/gas.json'), 'utf8')) as Record<
    string,
    number
  >;
  const batch = batches.find(({ size }) => size === 10) as BatchGas;
  assert.equal(batch.newMakers, committed['settle_first_match_new_makers_batch10']);
  assert.equal(batch.first, committed['settle_first_match_batch10']);
  assert.equal(batch.later, committed['settle_later_fill_batch10']);
}

export async function marketGas(): Promise<Figures> {
  const script = join(import.meta.dirname, '../chain/market_gas.ts');
  const cwd = join(repositoryRoot, 'contracts');
  const batches = JSON.parse(await output(process.execPath, [script], { cores: otherCores, cwd })) as BatchGas[];
  requireCommitted(batches);
  return Object.fromEntries(
    batches.flatMap(({ size, newMakers, first, later }) => [
      [`market_gas_new_makers_batch_${size}`, figure(newMakers)],
      [`market_gas_first_match_batch_${size}`, figure(first)],
      [`market_gas_later_fill_batch_${size}`, figure(later)],
    ]),
  );
}
