// SPDX-License-Identifier: MIT
// hardhat deploy --network polygon: deploys an environment, or goes on where an interrupted run stopped.
import { PrettyEventHandler } from '@nomicfoundation/hardhat-ignition/helpers';
import { join } from 'node:path';
import type { HardhatRuntimeEnvironment } from 'hardhat/types/hre';
import { getAddress, type PublicClient } from 'viem';
import { deviations } from './check.ts';
import { type Parameters, deploy } from './deploy.ts';
import { type Deployment, deploymentFile, writeDeployment } from './deployment.ts';
import { environments } from './environments.ts';
import { firstBlock, journalsOf } from './journal.ts';
import { problemsWith, readPeople } from './people.ts';
import { obstacles } from './preflight.ts';

interface Arguments {
  people: string;
  journals: string;
  out: string;
}

export default async function deployEnvironment(given: Arguments, hre: HardhatRuntimeEnvironment): Promise<Deployment> {
  const connection = await hre.network.create();
  const environment = environments[connection.networkName];
  if (!environment) throw new Error(`--network must be one of ${Object.keys(environments).join(', ')}`);
  const { chainId, stage, usdc, adminDelaySeconds, confirmations } = environment;
  const reader = (await connection.viem.getPublicClient()) as PublicClient;
  const [{ account }] = await connection.viem.getWalletClients();
  const deployer = getAddress(account.address);
  const people = readPeople(given.people || join(import.meta.dirname, 'people', `${connection.networkName}.json`));
  refuseAny([...problemsWith(people, deployer, stage), ...(await obstacles(reader, environment, deployer))]);

  // The same bytecode as in the tests: there is one profile of the compiler.
  await hre.tasks.getTask('build').run({ quiet: true, noTests: true });
  const parameters: Parameters = { ...people, usdc, adminDelaySeconds };
  const journals = journalsOf(chainId, given.journals);
  const runtime = {
    provider: connection.provider,
    deployer,
    journals,
    config: { ...hre.config.ignition, requiredConfirmations: confirmations },
    listener: process.stdout.isTTY ? new PrettyEventHandler(hre.interruptions) : undefined,
  };
  const deployed = await deploy(runtime, parameters);
  const block = await firstBlock(reader, journals);
  refuseAny(await deviations({ reader, deployed, parameters, deployer, fromBlock: BigInt(block) }));

  const deployment = { chainId, block, contracts: deployed.contracts };
  const out = given.out || deploymentFile(chainId);
  writeDeployment(out, deployment);
  console.log(`${stage}: deployed and checked, written to ${out}`);
  return deployment;
}

function refuseAny(problems: string[]): void {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
