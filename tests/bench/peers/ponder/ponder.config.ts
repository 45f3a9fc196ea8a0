// SPDX-License-Identifier: GPL-3.0-or-later
import { createConfig } from 'ponder';
import { parseAbi } from 'viem';

const { rpcUrl, token, firstBlock, lastBlock } = JSON.parse(process.env.BENCH_CHAIN as string);

export default createConfig({
  database: { kind: 'postgres', connectionString: process.env.DATABASE_URL },
  chains: { local: { id: 31337, rpc: rpcUrl, maxRequestsPerSecond: 1000, disableCache: true } },
  contracts: {
    Token: {
      abi: parseAbi(['event Transfer(address indexed from, address indexed to, uint256 value)']),
      chain: 'local',
      address: token,
      startBlock: firstBlock,
      endBlock: lastBlock,
    },
  },
});
