// SPDX-License-Identifier: GPL-3.0-or-later
// Gas of a dividend for each holder, by the size of the page, beside a bare loop of USDC transfers. Gas is counted, not timed:
// once is enough, and no machine changes it.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../harness/paths.ts';
import { otherCores } from '../lib/cores.ts';
import { rounded, type Figure, type Figures } from '../lib/measure.ts';
import { output } from '../lib/program.ts';

interface PageGas {
  size: number;
  new: number;
  existing: number;
  loopNew: number;
  loopExisting: number;
}

function figure(value: number, peer: number): Figure {
  const ratio = rounded(peer / value);
  return { value: Math.ceil(value), unit: 'gas/holder', peer: Math.ceil(peer), ratio, peer_name: 'usdc_loop' };
}

/** The contracts' own test holds the same figures for its page of 200. */
function requireCommitted(pages: PageGas[]): void {
  const committed = JSON.parse(readFileSync(join(repositoryRoot, 'contracts/gas.json'), 'utf8')) as Record<
    string,
    number
  >;
  const page = pages.find(({ size }) => size === 200) as PageGas;
  assert.equal(Math.ceil(page.new), committed['dividend_per_holder_new_page200']);
  assert.equal(Math.ceil(page.existing), committed['dividend_per_holder_existing_page200']);
}

export async function dividendGas(): Promise<Figures> {
  const script = join(import.meta.dirname, '../chain/dividend_gas.ts');
  const cwd = join(repositoryRoot, 'contracts');
  const pages = JSON.parse(await output(process.execPath, [script], { cores: otherCores, cwd })) as PageGas[];
  requireCommitted(pages);
  return Object.fromEntries(
    pages.flatMap((page) => [
      [`dividend_gas_new_page_${page.size}`, figure(page.new, page.loopNew)],
      [`dividend_gas_existing_page_${page.size}`, figure(page.existing, page.loopExisting)],
    ]),
  );
}
