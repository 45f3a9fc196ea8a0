// SPDX-License-Identifier: MIT
// Plays the Safe's transactions on a copy of the chain, without anybody's signature:
//   anvil --fork-url $POLYGON_RPC_URL
//   node deploy/rehearse.ts --rpc http://127.0.0.1:8545 --wait 172800 announce.json upgrade.json
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createPublicClient, http, toHex } from 'viem';
import type { SafeBatch } from './safe_batch.ts';

const oneEther = toHex(10n ** 18n);

export async function rehearse(rpc: string, files: string[], waitSeconds: number): Promise<void> {
  const reader = createPublicClient({ transport: http(rpc), pollingInterval: 50, cacheTime: 0 });
  const request = (method: string, params: unknown[] = []) => reader.request({ method, params } as never);
  for (const [index, file] of files.entries()) {
    if (index > 0) await request('evm_increaseTime', [waitSeconds]);
    const { meta, transactions } = JSON.parse(readFileSync(file, 'utf8')) as SafeBatch;
    const from = meta.createdFromSafeAddress;
    await request('hardhat_impersonateAccount', [from]);
    await request('hardhat_setBalance', [from, oneEther]);
    for (const { to, data } of transactions) {
      const hash = (await request('eth_sendTransaction', [{ from, to, data }])) as `0x${string}`;
      const { status } = await reader.waitForTransactionReceipt({ hash });
      if (status !== 'success') throw new Error(`${meta.name}: refused by ${to}`);
    }
    console.log(`${meta.name}: done`);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { rpc: { type: 'string', default: 'http://127.0.0.1:8545' }, wait: { type: 'string', default: '0' } },
    allowPositionals: true,
  });
  await rehearse(values.rpc, positionals, Number(values.wait));
}

if (import.meta.main) await main();
