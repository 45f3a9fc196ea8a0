// SPDX-License-Identifier: GPL-3.0-or-later
// market_gas.ts: what a match costs in gas by the size of its batch, with the fixture of the contracts' own gas test. Runs in
// contracts/, where Hardhat finds its settings. Prints [{"size": 1, "newMakers": …, "first": …, "later": …}].
import { gasOfMatches, openMarket } from '../../../contracts/test/support/market_gas.ts';

const all = [];
for (const size of [1, 2, 5, 10, 20]) all.push({ size, ...(await gasOfMatches(await openMarket(size))) });
console.log(JSON.stringify(all));
process.exit(0);
