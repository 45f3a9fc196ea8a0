// SPDX-License-Identifier: GPL-3.0-or-later
// The contracts on a fresh chain. Deploying takes seconds, so the chain's state is kept in build/ under a name made of
// everything it depends on, and loaded from there.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from 'viem';
import { Anvil } from './anvil.ts';
import { Chain } from './chain.ts';
import { repositoryRoot } from './paths.ts';

export interface Deployment {
  chainId: number;
  block: number;
  contracts: Record<
    | 'dividendDistributor'
    | 'marketplace'
    | 'usdc'
    | 'accessManager'
    | 'safe'
    | 'identityRegistry'
    | 'compliance'
    | 'factory'
    | 'primarySale'
    | 'treasury'
    | 'onboarding'
    | 'claimIssuer',
    Address
  >;
}

export interface PreparedChain {
  stateFile: string;
  deploymentFile: string;
}

export function readDeployment(file: string): Deployment {
  return JSON.parse(readFileSync(file, 'utf8')) as Deployment;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const patterns = [
    'package-lock.json',
    'contracts/package.json',
    'contracts/hardhat.config.ts',
    'contracts/src/**/*.sol',
    'contracts/scripts/*.ts',
    'contracts/deploy/**/*.ts',
    'tests/harness/{accounts,chain,deployment}.ts',
  ];
  for (const file of globSync(patterns, { cwd: repositoryRoot }).sort()) {
    hash.update(file).update(readFileSync(join(repositoryRoot, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

export function runDeployScript(rpcUrl: string, outFile: string): void {
  const script = join(repositoryRoot, 'contracts/deploy/local.ts');
  execFileSync(process.execPath, [script, '--rpc', rpcUrl, '--out', outFile], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Several test files may come here at once: each works under its own name, the last rename wins. */
export async function prepareChain(): Promise<PreparedChain> {
  const home = join(repositoryRoot, 'build/test-chain');
  const name = join(home, fingerprint());
  const prepared = { stateFile: `${name}.state.json`, deploymentFile: `${name}.deployment.json` };
  if (existsSync(prepared.stateFile)) return prepared;

  mkdirSync(home, { recursive: true });
  const draft = `${name}.${process.pid}`;
  const anvil = await Anvil.start({ dumpState: `${draft}.state` });
  runDeployScript(anvil.url, `${draft}.deployment`);
  await new Chain(anvil.url, readDeployment(`${draft}.deployment`)).openFaucet();
  await anvil.stop();
  renameSync(`${draft}.deployment`, prepared.deploymentFile);
  renameSync(`${draft}.state`, prepared.stateFile);
  return prepared;
}
