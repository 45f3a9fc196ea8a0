// SPDX-License-Identifier: MIT
import { createRequire } from 'node:module';
import hardhatToolboxViem from '@nomicfoundation/hardhat-toolbox-viem';
import { defineConfig } from 'hardhat/config';

// The compiler comes from npm, pinned exactly: a build must not depend on a download.
const soljson = createRequire(import.meta.url).resolve('solc/soljson.js');

export default defineConfig({
  plugins: [hardhatToolboxViem],
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
        settings: { evmVersion: 'cancun', optimizer: { enabled: true, runs: 1000 } },
      },
    ],
  },
  test: {
    solidity: {
      fuzz: { runs: 128, seed: '0x46726565686f6c64' },
      invariant: { runs: 16, depth: 64, failOnRevert: true },
    },
  },
});
