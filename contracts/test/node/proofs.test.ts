// SPDX-License-Identifier: MIT
// Goal: what test/proofs states about the arithmetic of the contracts holds for all numbers, not only for those tried.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type Engine, prove } from '../../scripts/prove.ts';

const root = join(import.meta.dirname, '../..');

/** How many statements each makes, those included that its sums stay in range. */
const proofs: Record<string, number> = { SaleProof: 19, CapProof: 11, FrozenProof: 15, DividendProof: 10 };

/** Divides by a variable, and has neither loops nor state. */
const engines: Record<string, Engine> = { DividendProof: 'bmc' };

/** A mistake for each, which must not go unnoticed. */
const mistakes: [proof: string, file: string, right: string, wrong: string][] = [
  ['SaleProof', 'src/market/SaleMath.sol', 'raised - released', 'raised'],
  ['CapProof', 'src/compliance/rules/MaxShareOfSupply.sol', 'limit > held ? limit - held : 0', 'limit'],
  ['FrozenProof', 'src/token/FrozenShares.sol', 'frozen > left ? frozen - left : 0', '0'],
  [
    'DividendProof',
    'src/dividend/DividendMath.sol',
    '(uint256(pot) * shares) / totalShares',
    '(uint256(pot) * shares) / totalShares + 1',
  ],
];

/** Nothing of it runs in instrumented code. */
const skip = process.env.COVERAGE === '1';

describe('test/proofs', { skip }, () => {
  for (const [contract, statements] of Object.entries(proofs))
    it(`${contract} holds`, () => {
      const { proved, open } = prove(`test/proofs/${contract}.sol`, contract, {}, engines[contract]);
      assert.deepEqual(open, []);
      assert.equal(proved, statements);
    });

  for (const [contract, file, right, wrong] of mistakes)
    it(`${contract} finds a mistake in ${file}`, () => {
      const source = readFileSync(join(root, file), 'utf8');
      assert.ok(source.includes(right));
      const { open } = prove(
        `test/proofs/${contract}.sol`,
        contract,
        { [file]: source.replace(right, wrong) },
        engines[contract],
      );
      assert.match(open.join(), /Assertion violation|overflow/i);
    });
});
