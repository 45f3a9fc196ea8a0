// SPDX-License-Identifier: MIT
import { createRequire } from 'node:module';
import hardhatToolboxViem from '@nomicfoundation/hardhat-toolbox-viem';
import { configVariable, defineConfig, task } from 'hardhat/config';
import type { NetworkUserConfig } from 'hardhat/types/config';
import { environments } from './deploy/environments.ts';

// The compiler comes from npm, pinned exactly: a build must not depend on a download.
const soljson = createRequire(import.meta.url).resolve('solc/soljson.js');

/** Instrumented code is slow, and every line needs to be reached only once. */
const isMeasuringCoverage = process.env.COVERAGE === '1';

/** The node's address may hold an access key, so it is as secret as the deployer's key; see docs/runbooks/deploy.md. */
function networkOf(name: string): NetworkUserConfig {
  return {
    type: 'http',
    chainType: 'generic',
    chainId: environments[name].chainId,
    url: configVariable(`${name.toUpperCase()}_RPC_URL`),
    accounts: [configVariable('DEPLOYER_KEY')],
  };
}

const deployTask = task('deploy', 'Deploys to a network, or resumes an interrupted deployment')
  .addOption({ name: 'people', description: 'File with owners, threshold, operator, claimSigner', defaultValue: '' })
  .addOption({ name: 'journals', description: 'Directory of the journals', defaultValue: '' })
  .addOption({ name: 'out', description: 'Where the addresses go', defaultValue: '' })
  .setAction(() => import('./deploy/task.ts'))
  .build();

const verifyTask = task('verify-deployment', 'Gives the block explorer the sources of a deployment')
  .addOption({ name: 'journals', description: 'Directory of the journals', defaultValue: '' })
  .setAction(() => import('./deploy/verify_task.ts'))
  .build();

const upgradeTask = task('prepare-upgrade', 'Deploys new code and writes what the Safe has to send')
  .addOption({ name: 'contract', description: 'IdentityRegistry, Compliance or PropertyToken', defaultValue: '' })
  .addOption({ name: 'deployment', description: 'File with the addresses', defaultValue: '' })
  .addOption({ name: 'out', description: 'Directory for the files', defaultValue: '.' })
  .setAction(() => import('./deploy/upgrade_task.ts'))
  .build();

export default defineConfig({
  plugins: [hardhatToolboxViem],
  tasks: [deployTask, verifyTask, upgradeTask],
  networks: Object.fromEntries(Object.keys(environments).map((name) => [name, networkOf(name)])),
  verify: { etherscan: { apiKey: configVariable('ETHERSCAN_API_KEY') } },
  paths: { sources: './src', tests: { solidity: './test/solidity', nodejs: './test/node' } },
  solidity: {
    // Deployed as OpenZeppelin wrote them, so their artifacts are needed as well.
    npmFilesToBuild: [
      '@openzeppelin/contracts/access/manager/AccessManager.sol',
      '@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol',
      '@openzeppelin/contracts/proxy/beacon/UpgradeableBeacon.sol',
    ],
    compilers: [
      {
        version: '0.8.37',
        path: soljson,
        // One profile only: tests, gas figures and deployments use the same bytecode.
        settings: { evmVersion: 'cancun', optimizer: { enabled: true, runs: 4000 } },
      },
    ],
  },
  test: {
    solidity: {
      fuzz: { runs: isMeasuringCoverage ? 8 : 128, seed: '0x46726565686f6c64' },
      invariant: { runs: isMeasuringCoverage ? 1 : 16, depth: 64, failOnRevert: true },
    },
  },
});
