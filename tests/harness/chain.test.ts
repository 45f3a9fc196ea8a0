// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a loaded chain is the deployed one: contracts, logs and faucet are there, and it survives a restart.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { localAccount, safeOwnerIndexes } from './accounts.ts';
import { Anvil } from './anvil.ts';
import { Chain } from './chain.ts';
import { prepareChain, readDeployment } from './deployment.ts';

test('loadedChain_isTheDeployedOne_andSurvivesARestart', async (context) => {
  const directory = mkdtempSync(join(tmpdir(), 'freehold-chain-'));
  context.after(() => rmSync(directory, { recursive: true }));
  const prepared = await prepareChain();
  const deployment = readDeployment(prepared.deploymentFile);
  const dumpState = join(directory, 'state.json');
  const anvil = await Anvil.start({ loadState: prepared.stateFile, dumpState });
  const chain = new Chain(anvil.url, deployment);

  const owners = await chain.read<string[]>('Safe', deployment.contracts.safe, 'getOwners');
  assert.deepEqual([...owners].sort(), safeOwnerIndexes.map((index) => localAccount(index).address).sort());
  const { address } = localAccount(9);
  await chain.mintUsdc(address, 5_000_000n);
  const logs = (await anvil.rpc('eth_getLogs', [{ fromBlock: '0x0', toBlock: 'latest' }])) as unknown[];
  assert.ok(logs.length > 20);
  await anvil.stop();

  const again = await Anvil.start({ port: anvil.port, loadState: dumpState });
  assert.equal(await chain.usdcOf(address), 5_000_000n);
  const kept = (await again.rpc('eth_getLogs', [{ fromBlock: '0x0', toBlock: 'latest' }])) as unknown[];
  assert.equal(kept.length, logs.length);
  await again.stop();
});
