// SPDX-License-Identifier: MIT
// Writes abi/*.json from the artifacts.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AbiItem } from 'viem';
import { type ContractName, ownArtifacts, readArtifact } from './artifacts.ts';

const folder = join(import.meta.dirname, '..', 'abi');

/** What the server and the clients call; the rest is machinery of the deployment. */
const published: ContractName[] = [
  'AccessManager',
  'ClaimIssuer',
  'Compliance',
  'DividendDistributor',
  'IdentityRegistry',
  'InvestorOnboarding',
  'Marketplace',
  'OnchainIdentity',
  'PrimarySale',
  'PropertyToken',
  'PropertyTokenFactory',
  'Safe',
  'TestUsdc',
  'Treasury',
  'UpgradeableBeacon',
];

/** Errors surface through other contracts, as the token's do through the sale: so all stand in one file as well. */
function allErrors(): AbiItem[] {
  const artifacts = [...ownArtifacts(), ...published.map(readArtifact)];
  const errors = artifacts.flatMap(({ abi }) => abi.filter((item) => item.type === 'error'));
  const bySignature = new Map(errors.map((error) => [JSON.stringify([error.name, error.inputs]), error]));
  return [...bySignature.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export function abiFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, abi: readonly AbiItem[]) => files.set(`${name}.json`, `${JSON.stringify(abi, null, 2)}\n`);
  for (const name of published) add(name, readArtifact(name).abi);
  add('Errors', allErrors());
  return files;
}

/** Names of committed files that differ from the artifacts, are missing, or should not be there. */
export function staleAbiFiles(): string[] {
  const fresh = abiFiles();
  const committed = existsSync(folder) ? readdirSync(folder) : [];
  const names = new Set([...fresh.keys(), ...committed]);
  return [...names].filter((name) => {
    const path = join(folder, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== fresh.get(name);
  });
}

function write(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of abiFiles()) writeFileSync(join(folder, name), text);
}

if (import.meta.main) write();
