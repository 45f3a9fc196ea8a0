// SPDX-License-Identifier: MIT
// hardhat prepare-upgrade --network polygon --contract PropertyToken: deploys the new code and writes what the Safe has to
// send. It changes nothing that is in use.
import type { HardhatRuntimeEnvironment } from 'hardhat/types/hre';
import { join } from 'node:path';
import type { PublicClient } from 'viem';
import { damages } from '../scripts/layout/compare.ts';
import { currentInput } from '../scripts/layout/compiler.ts';
import { layoutsOf } from '../scripts/layout/layout.ts';
import { committedLayout } from '../scripts/layouts.ts';
import { readArtifact } from '../scripts/artifacts.ts';
import { actOf, adminDelay } from './administration.ts';
import { deploymentFile, readDeployment } from './deployment.ts';
import { safeBatch, writeBatch } from './safe_batch.ts';
import { type Upgradeable, codeArguments, codeInUse, upgradeCall, upgradeableNames } from './upgrade.ts';

interface Arguments {
  contract: string;
  deployment: string;
  out: string;
}

/** The files written, in the order in which the Safe sends them; the last one is for going back. */
export default async function prepareUpgrade(given: Arguments, hre: HardhatRuntimeEnvironment): Promise<string[]> {
  const contract = given.contract as Upgradeable;
  if (!upgradeableNames.includes(contract)) throw new Error(`--contract must be one of ${upgradeableNames.join(', ')}`);
  await hre.tasks.getTask('build').run({ quiet: true, noTests: true });
  refuseDamage(contract);

  const connection = await hre.network.create();
  const reader = (await connection.viem.getPublicClient()) as PublicClient;
  const chainId = await reader.getChainId();
  const { contracts } = readDeployment(given.deployment || deploymentFile(chainId));
  const before = await codeInUse(reader, contract, contracts);
  const [wallet] = await connection.viem.getWalletClients();
  const { abi, bytecode } = readArtifact(contract);
  const hash = await wallet.deployContract({ abi, bytecode, args: codeArguments(contract, contracts) });
  const { contractAddress: code } = await reader.waitForTransactionReceipt({ hash });
  if (!code) throw new Error(`${hash} created nothing`);

  const delay = await adminDelay(reader, contracts);
  const upgrade = actOf(contracts, upgradeCall(contract, contracts, code), delay);
  const rollback = actOf(contracts, upgradeCall(contract, contracts, before), delay);
  const write = (step: string, calls: (typeof upgrade.carryOut)[]) => {
    const file = join(given.out, `${contract}-${step}.json`);
    writeBatch(file, safeBatch(chainId, contracts.safe, `${contract}: ${step}`, calls));
    return file;
  };
  const announced = [upgrade.announce, rollback.announce].filter((call) => call !== undefined);
  const files = [
    // Announced together: should the new code be bad, the way back has not to wait again.
    ...(announced.length > 0 ? [write('announce', announced)] : []),
    write('upgrade', [upgrade.carryOut]),
    write('rollback', [rollback.carryOut]),
  ];
  console.log(`${contract}: code ${code} in place of ${before}, after ${delay} s; ${files.join(', ')}`);
  return files;
}

function refuseDamage(contract: Upgradeable): void {
  const before = committedLayout(contract);
  const after = layoutsOf(currentInput(), [contract]).get(contract);
  if (!before || !after) throw new Error(`${contract}: its storage layout is not known`);
  const found = damages(before, after);
  if (found.length > 0) throw new Error([`${contract} cannot be upgraded to this:`, ...found].join('\n'));
}
