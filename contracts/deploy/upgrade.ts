// SPDX-License-Identifier: MIT
import { type Address, type PublicClient, getAddress } from 'viem';
import { readArtifact } from '../scripts/artifacts.ts';
import { addressIn, callTo } from './administration.ts';
import type { Deployment } from './deployment.ts';
import type { Call } from './safe_batch.ts';

type Contracts = Deployment['contracts'];

/** What stands behind proxies, and what an upgrade of it calls: a UUPS proxy itself, or the beacon of all tokens. */
const proxies = {
  IdentityRegistry: { kind: 'uups', at: 'identityRegistry', args: () => [] },
  Compliance: { kind: 'uups', at: 'compliance', args: ({ identityRegistry }: Contracts) => [identityRegistry] },
  PropertyToken: {
    kind: 'beacon',
    at: 'tokenBeacon',
    args: ({ accessManager, compliance }: Contracts) => [accessManager, compliance],
  },
} as const;

export type Upgradeable = keyof typeof proxies;

export const upgradeableNames = Object.keys(proxies) as Upgradeable[];

/** ERC-1967: where a proxy keeps the address of its code. */
const implementationSlot = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc';

/** What the constructor of new code is given; it must name the same contracts as before. */
export function codeArguments(contract: Upgradeable, contracts: Contracts): Address[] {
  return [...proxies[contract].args(contracts)];
}

export function upgradeCall(contract: Upgradeable, contracts: Contracts, code: Address): Call {
  const { kind, at } = proxies[contract];
  if (kind === 'beacon') return callTo('UpgradeableBeacon', contracts[at], 'upgradeTo', [code]);
  return callTo(contract, contracts[at], 'upgradeToAndCall', [code, '0x']);
}

/** The code in use, to which a rollback returns. */
export async function codeInUse(reader: PublicClient, contract: Upgradeable, contracts: Contracts): Promise<Address> {
  const { kind, at } = proxies[contract];
  const address = contracts[at];
  if (kind === 'beacon') {
    const { abi } = readArtifact('UpgradeableBeacon');
    return (await reader.readContract({ address, abi, functionName: 'implementation' })) as Address;
  }
  const word = await reader.getStorageAt({ address, slot: implementationSlot });
  if (!word) throw new Error(`${address} is no proxy`);
  return getAddress(addressIn(word));
}
