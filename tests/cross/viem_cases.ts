// SPDX-License-Identifier: GPL-3.0-or-later
// viem_cases.ts <seed> <count>: prints a JSON array of random cases with viem's answers, for evm_cross_test.
import { abiCase } from './abi_cases.ts';
import { Random } from './random.ts';
import { messageCase, siweCase, transactionCase, typedDataCase } from './wallet_cases.ts';

const [seed = NaN, count = NaN] = process.argv.slice(2).map(Number);
const random = new Random(seed);
const makers = [abiCase, abiCase, transactionCase, messageCase, typedDataCase, siweCase];

const cases: unknown[] = [];
for (let i = 0; i < count; i++) cases.push(await makers[i % makers.length]?.(random));
process.stdout.write(JSON.stringify(cases, (_, value) => (typeof value === 'bigint' ? value.toString() : value)));
