// SPDX-License-Identifier: MIT
// Deploys to a local chain:
//   node deploy/local.ts --rpc http://127.0.0.1:8545 --out deployment.json
//     [--owners a,b,c] [--threshold 2] [--operator a] [--claim-signer a]
// The deployer is account 0 of the well-known test mnemonic; the defaults are accounts of it as well.
import { parseArgs } from 'node:util';
import { createPublicClient, getAddress, http } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { deploy } from './deploy.ts';
import { writeDeployment } from './deployment.ts';

const mnemonic = 'test test test test test test test test test test test junk';

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
  const provider = createPublicClient({ transport: http(options.rpc), cacheTime: 0 });
  const chainId = await provider.getChainId();
  const block = Number(await provider.getBlockNumber()) + 1;
  // The node holds the key; blocks come with the transactions, so there is nothing to wait for.
  const { contracts } = await deploy(
    { provider, deployer: account(0).address, config: { blockPollingInterval: 1 } },
    { ...options, adminDelaySeconds: 0 },
  );
  for (const [name, address] of Object.entries(contracts)) console.log(`${name} ${address}`);
  if (options.out) writeDeployment(options.out, { chainId, block, contracts });
}

await main();
