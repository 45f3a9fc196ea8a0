// SPDX-License-Identifier: GPL-3.0-or-later
// 20,000 Transfer logs of one token on a node, and the balances they must come to.
import { createTestClient, getAddress, http, publicActions, toHex, walletActions, type Address, type Hex } from 'viem';
import { foundry } from 'viem/chains';
import { localAccount } from '../../harness/accounts.ts';
import { compiled } from './compiled.ts';

export const transferCount = 20_000;
const holderCount = 500;
const issuedEach = 1_000_000n;
const transfersPerTransaction = 100;

export interface Transfers {
  token: Address;
  firstBlock: number;
  lastBlock: number;
  /** The last log: when it is there, all are. */
  lastTransaction: Hex;
  lastLogIndex: number;
  balances: Map<Address, bigint>;
}

/** The same transfers on every run. */
function plannedMoves(holders: Address[]) {
  let state = 42;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: transferCount - holderCount }, () => {
    const from = below(holderCount);
    const to = (from + 1 + below(holderCount - 1)) % holderCount;
    return { from: holders[from] as Address, to: holders[to] as Address, value: BigInt(1 + below(100)) };
  });
}

export async function makeTransfers(rpcUrl: string): Promise<Transfers> {
  const client = createTestClient({ chain: foundry, mode: 'anvil', transport: http(rpcUrl) })
    .extend(publicActions)
    .extend(walletActions);
  const { address: account } = localAccount(9); // the node signs for it
  const { abi, bytecode } = compiled('BenchToken');
  const deployed = await client.waitForTransactionReceipt({
    hash: await client.deployContract({ abi, bytecode, account }),
    pollingInterval: 5,
  });
  const token = getAddress(deployed.contractAddress as Address);
  const holders = Array.from({ length: holderCount }, (_, i) => getAddress(toHex(0x1000_0000 + i, { size: 20 })));
  const balances = new Map(holders.map((holder) => [holder, issuedEach]));
  const call = async (functionName: string, args: unknown[]) =>
    client.waitForTransactionReceipt({
      hash: await client.writeContract({ address: token, abi, functionName, args, account, gas: 25_000_000n }),
      pollingInterval: 2,
    });

  for (let first = 0; first < holderCount; first += transfersPerTransaction)
    await call('issue', [holders.slice(first, first + transfersPerTransaction), issuedEach]);
  const moves = plannedMoves(holders);
  let last = deployed;
  for (let first = 0; first < moves.length; first += transfersPerTransaction) {
    const some = moves.slice(first, first + transfersPerTransaction);
    last = await call('move', [some.map(({ from }) => from), some.map(({ to }) => to), some.map(({ value }) => value)]);
    if (last.status !== 'success') throw new Error('a transfer failed');
  }
  for (const { from, to, value } of moves) {
    balances.set(from, (balances.get(from) as bigint) - value);
    balances.set(to, (balances.get(to) as bigint) + value);
  }
  return {
    token,
    firstBlock: Number(deployed.blockNumber),
    lastBlock: Number(last.blockNumber),
    lastTransaction: last.transactionHash,
    lastLogIndex: last.logs.at(-1)?.logIndex as number,
    balances,
  };
}
