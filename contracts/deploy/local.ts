// SPDX-License-Identifier: MIT
// Deploys to a local chain:
//   node deploy/local.ts --rpc http://127.0.0.1:8545 --out deployment.json
//     [--owners a,b,c] [--threshold 2] [--operator a] [--claim-signer a]
// The deployer is account 0 of the well-known test mnemonic; the defaults are accounts of it as well.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createPublicClient, createWalletClient, getAddress, http } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { foundry } from 'viem/chains';
import { Sender } from './chain.ts';
import { type Deployment, deploy } from './deploy.ts';

const mnemonic = 'test test test test test test test test test test test junk';
const pollingIntervalMs = 10;

function account(addressIndex: number) {
  return mnemonicToAccount(mnemonic, { addressIndex });
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      rpc: { type: 'string', default: 'http://127.0.0.1:8545' },
      out: { type: 'string' },
      owners: { type: 'string', default: [1, 2, 3].map((index) => account(index).address).join(',') },
      threshold: { type: 'string', default: '2' },
      operator: { type: 'string', default: account(0).address },
      'claim-signer': { type: 'string', default: account(4).address },
    },
  });
  return {
    rpc: values.rpc,
    out: values.out,
    owners: values.owners.split(',').map((owner) => getAddress(owner)),
    threshold: Number(values.threshold),
    operator: getAddress(values.operator),
    claimSigner: getAddress(values['claim-signer']),
  };
}

async function main(): Promise<void> {
  const options = readOptions();
  const transport = http(options.rpc);
  const reader = createPublicClient({ transport, pollingInterval: pollingIntervalMs, cacheTime: 0 });
  const chainId = await reader.getChainId();
  const chain = { ...foundry, id: chainId };
  const wallet = createWalletClient({ account: account(0), chain, transport, pollingInterval: pollingIntervalMs });

  const block = Number(await reader.getBlockNumber()) + 1;
  const contracts = await deploy(new Sender(reader, wallet), options);
  const deployment: Deployment = { chainId, block, contracts };
  for (const [name, address] of Object.entries(contracts)) console.log(`${name} ${address}`);
  if (options.out) writeFileSync(options.out, `${JSON.stringify(deployment, null, 2)}\n`);
}

await main();
