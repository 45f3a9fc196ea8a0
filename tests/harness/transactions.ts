// SPDX-License-Identifier: GPL-3.0-or-later
// The server's transactions, for tests that break it off in the middle.
import type { ChainTransaction } from './api_types.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

/** Newest first; what was sent since `known`. */
export async function transactionsSince(world: World, known: ChainTransaction[]): Promise<ChainTransaction[]> {
  const { items } = await world.admin.api.call('listChainTransactions');
  return items.filter(({ id }) => !known.some((old) => old.id === id));
}

/** Waits for one new transaction in one of these states. */
export function waitForNewTransaction(
  world: World,
  known: ChainTransaction[],
  ...states: ChainTransaction['state'][]
): Promise<ChainTransaction> {
  return until(`a transaction that is ${states.join(' or ')}`, async () =>
    (await transactionsSince(world, known)).find(({ state }) => states.includes(state)),
  );
}

export async function allTransactions(world: World): Promise<ChainTransaction[]> {
  return (await world.admin.api.call('listChainTransactions')).items;
}

/** Transactions then stay in the node's pool until resumeMining(). */
export async function holdMining(world: World): Promise<void> {
  await world.rpc('evm_setAutomine', [false]);
}

export async function resumeMining(world: World): Promise<void> {
  await world.rpc('evm_setAutomine', [true]);
  await world.rpc('evm_mine');
}

/** While mining is held: a block whenever something waits for one, until `isReached`; none after that. */
export async function mineUntil(world: World, what: string, isReached: () => Promise<boolean>): Promise<void> {
  const look = async () => {
    if (await isReached()) return true;
    const { pending } = (await world.rpc('txpool_status')) as { pending: string };
    if (BigInt(pending) > 0n) await world.rpc('evm_mine');
    return false;
  };
  await until(what, look, { timeoutMs: 60_000 });
}

/** All blocks above this one are gone, and what the server sends waits until the returned function is called. */
export async function reorganiseAbove(world: World, block: bigint): Promise<() => void> {
  for (const gate of world.gates) gate.hold('eth_sendRawTransaction');
  await world.rpc('anvil_reorg', [Number((await world.chain.blockNumber()) - block), []]);
  return () => {
    for (const gate of world.gates) gate.release();
  };
}

/** kill -9, and up again. */
export async function crash(world: World, whileDown: () => Promise<void> = async () => undefined): Promise<void> {
  await world.server.kill();
  await whileDown();
  await world.server.start();
}

/** A block, if a transaction whose turn it is waits for one. Whether there was one. */
export async function mineIfPending(world: World): Promise<boolean> {
  const { pending } = (await world.rpc('txpool_status')) as { pending: string };
  if (BigInt(pending) === 0n) return false;
  await world.rpc('evm_mine');
  return true;
}

/** Blocks until nothing waits for one. */
export async function emptyPool(world: World): Promise<void> {
  await until('the pool to be empty', async () => !(await mineIfPending(world)));
}
