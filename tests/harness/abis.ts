// SPDX-License-Identifier: GPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Abi } from 'viem';
import { repositoryRoot } from './paths.ts';

export type ContractName =
  | 'AccessManager'
  | 'TestUsdc'
  | 'PropertyToken'
  | 'PropertyTokenFactory'
  | 'PrimarySale'
  | 'Safe'
  | 'IdentityRegistry'
  | 'InvestorOnboarding'
  | 'OnchainIdentity'
  | 'Compliance'
  | 'Treasury'
  | 'DividendDistributor'
  | 'Marketplace';

const read = new Map<ContractName, Abi>();

/** The committed ABI, the same one that the server's bindings are made of. */
export function abiOf(name: ContractName): Abi {
  let abi = read.get(name);
  if (!abi) {
    abi = JSON.parse(readFileSync(join(repositoryRoot, `contracts/abi/${name}.json`), 'utf8')) as Abi;
    read.set(name, abi);
  }
  return abi;
}
