// SPDX-License-Identifier: GPL-3.0-or-later
// dividend_gas.ts: what a holder costs in gas by the size of the page, with the fixture of the contracts' own gas test, and in a
// bare loop of USDC transfers of as many. Runs in contracts/, where Hardhat finds its settings. Prints
// [{"size": 1, "new": …, "existing": …, "loopNew": …, "loopExisting": …}].
import { encodeDeployData, encodeFunctionData, getAddress, toHex, type Address } from 'viem';
import { distribute, heldProperty, type Held } from '../../../contracts/test/support/dividend_gas.ts';
import { mintUsdc } from '../../../contracts/test/support/sale.ts';
import { compiled } from './compiled.ts';

const sizes = [1, 10, 50, 100, 200, 400];
const micro = 23_456_789n;

interface Gas {
  new: number;
  existing: number;
}

/** What `act` does is undone. */
async function undone<T>(held: Held, act: () => Promise<T>): Promise<T> {
  const { provider } = held.world;
  const snapshot = await provider.request({ method: 'evm_snapshot', params: [] });
  const result = await act();
  await provider.request({ method: 'evm_revert', params: [snapshot] });
  return result;
}

/** A distribution to those who have no USDC, and the next one. */
async function ofPage(held: Held, size: number): Promise<Gas> {
  return {
    new: (await distribute(held, 'first', size)) / size,
    existing: (await distribute(held, 'second', size)) / size,
  };
}

/** The sender's own balance is not new either time, nor gone after it. */
async function ofLoop({ world }: Held, size: number): Promise<Gas> {
  const { abi, bytecode } = compiled('BareLoop');
  const sender = world.as(world.operator);
  const { contractAddress } = await sender.transact({ data: encodeDeployData({ abi, bytecode, args: [] }) });
  const loop = contractAddress as Address;
  await mintUsdc(world, loop, micro * BigInt(size) * 3n);
  const people = Array.from({ length: size }, (_, index) => getAddress(toHex(0x2000_0000 + index, { size: 20 })));
  const args = [world.contracts.usdc, people, people.map(() => micro)];
  const data = encodeFunctionData({ abi, functionName: 'pay', args });
  const perHolder = async () => Number((await sender.transact({ to: loop, data })).gasUsed) / size;
  return { new: await perHolder(), existing: await perHolder() };
}

const held = await heldProperty(Math.max(...sizes));
const all = [];
for (const size of sizes) {
  const page = await undone(held, () => ofPage(held, size));
  const loop = await undone(held, () => ofLoop(held, size));
  all.push({ size, new: page.new, existing: page.existing, loopNew: loop.new, loopExisting: loop.existing });
}
console.log(JSON.stringify(all));
process.exit(0);
