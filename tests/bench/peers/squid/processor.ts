// SPDX-License-Identifier: GPL-3.0-or-later
// Subsquid's EVM processor: stores the transfers, keeps the balances, and moves its own cursor, in PostgreSQL by its own
// store, with one insert per batch as its documentation advises. Decorators are called as functions, because Node.js takes
// TypeScript without them.
import 'reflect-metadata';
import { EvmBatchProcessor } from '@subsquid/evm-processor';
import { TypeormDatabase } from '@subsquid/typeorm-store';
import { decodeAbiParameters, getAddress, slice, type Hex } from 'viem';
import { Holder, Transfer } from './lib/model.js';

const settings = JSON.parse(process.env.BENCH_CHAIN as string) as {
  rpcUrl: string;
  token: string;
  firstBlock: number;
  lastBlock: number;
};
const transferTopic = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';

class TimedDatabase extends TypeormDatabase {
  override async connect() {
    const state = await super.connect();
    console.log(`started ${Date.now()}`);
    return state;
  }
}

const processor = new EvmBatchProcessor()
  .setRpcEndpoint({ url: settings.rpcUrl, maxBatchCallSize: 100 })
  .setFinalityConfirmation(0)
  .setBlockRange({ from: settings.firstBlock, to: settings.lastBlock })
  .setFields({ log: { topics: true, data: true, transactionHash: true } })
  .addLog({ address: [settings.token.toLowerCase()], topic0: [transferTopic] });

const addressOf = (topic: string) => getAddress(slice(topic as Hex, 12));
const zero = '0x0000000000000000000000000000000000000000';
const holders = new Map<string, Holder>();

function change(wallet: string, amount: bigint, touched: Set<Holder>): void {
  if (wallet === zero) return;
  let holder = holders.get(wallet);
  if (!holder) holders.set(wallet, (holder = new Holder({ id: wallet, balance: 0n })));
  holder.balance += amount;
  touched.add(holder);
}

processor.run(new TimedDatabase({ supportHotBlocks: false, projectDir: import.meta.dirname }), async (context) => {
  const transfers: Transfer[] = [];
  const touched = new Set<Holder>();
  for (const block of context.blocks) {
    for (const log of block.logs) {
      const [from, to] = [addressOf(log.topics[1] as string), addressOf(log.topics[2] as string)];
      const [value] = decodeAbiParameters([{ type: 'uint256' }], log.data as Hex);
      change(from, -value, touched);
      change(to, value, touched);
      transfers.push(
        new Transfer({
          id: `${log.transactionHash}-${log.logIndex}`,
          block: BigInt(block.header.height),
          time: BigInt(block.header.timestamp),
          token: log.address,
          sender: from,
          receiver: to,
          value,
        }),
      );
    }
  }
  await context.store.insert(transfers);
  await context.store.upsert([...touched]);
});
