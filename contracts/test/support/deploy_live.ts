// SPDX-License-Identifier: MIT
// Runs the tasks as the command line does, with the node and the explorer of a test:
//   node deploy_live.ts '{"network": …, "url": …, "explorer": …, "tasks": [["deploy", {…}]]}'
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { join } from 'node:path';
import config from '../../hardhat.config.ts';

export interface LiveRun {
  network: string;
  url: string;
  key: string;
  explorer?: { chainId: number; apiUrl: string };
  tasks: [name: string, taskArguments: Record<string, string>][];
}

export async function runLive({ network, url, key, explorer, tasks }: LiveRun): Promise<unknown[]> {
  const environment = await createHardhatRuntimeEnvironment(
    {
      ...config,
      networks: { [network]: { type: 'http', chainType: 'generic', url, accounts: [key] } },
      ignition: { blockPollingInterval: 5 },
      ...(explorer ? { chainDescriptors: explorerOf(explorer), verify: { etherscan: { apiKey: 'key' } } } : {}),
    },
    { network },
    join(import.meta.dirname, '../..'),
  );
  const results = [];
  for (const [name, taskArguments] of tasks) results.push(await environment.tasks.getTask(name).run(taskArguments));
  return results;
}

function explorerOf({ chainId, apiUrl }: NonNullable<LiveRun['explorer']>) {
  const etherscan = { name: 'Explorer', url: apiUrl, apiUrl };
  return { [chainId]: { name: 'Test', blockExplorers: { etherscan } } };
}

if (import.meta.main) await runLive(JSON.parse(process.argv[2]) as LiveRun);
