// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { type Address, isAddress, zeroAddress } from 'viem';
import type { Environment } from './environments.ts';

/** Who will administer and operate a deployment. No secrets: the keys stay with their owners and with the server. */
export interface People {
  owners: Address[];
  threshold: number;
  operator: Address;
  claimSigner: Address;
}

export function readPeople(file: string): People {
  return JSON.parse(readFileSync(file, 'utf8')) as People;
}

const fewestOwners = { staging: 1, production: 3 };

/** What is wrong with them, in words; nothing when they will do. */
export function problemsWith(people: People, deployer: Address, stage: Environment['stage']): string[] {
  const { owners, threshold, operator, claimSigner } = people;
  if (!Array.isArray(owners)) return ['owners: a list of addresses is missing'];
  const everybody = [...owners, operator, claimSigner];
  const invalid = everybody.filter((address) => !isAddress(address) || address === zeroAddress);
  if (invalid.length > 0) return invalid.map((address) => `${address}: not an address, or its checksum is wrong`);

  const problems: string[] = [];
  if (owners.length < fewestOwners[stage]) problems.push(`owners: ${stage} needs ${fewestOwners[stage]} or more`);
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > owners.length)
    problems.push(`threshold: between 1 and ${owners.length}`);
  if (stage === 'production' && threshold < 2)
    problems.push('threshold: one owner alone must not decide in production');
  // With all of them needed, one lost key would lock everything for ever.
  if (stage === 'production' && threshold === owners.length)
    problems.push('threshold: fewer than all owners, or one lost key locks the Safe');
  if (new Set([...everybody, deployer].map((address) => address.toLowerCase())).size < everybody.length + 1)
    problems.push('owners, operator, claim signer and deployer: each a key of its own');
  return problems;
}
