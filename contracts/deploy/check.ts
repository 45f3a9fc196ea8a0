// SPDX-License-Identifier: MIT
// What a finished deployment must look like on the chain, read back from the chain alone.
import { type Address, type Hex, type PublicClient, getAddress } from 'viem';
import { type ContractName, readArtifact } from '../scripts/artifacts.ts';
import { grantedRoles, functionRoles } from './access_events.ts';
import { type Deployed, type Parameters, keyOf } from './deploy.ts';
import type { Deployment } from './deployment.ts';
import { holders, permissions, roles, selectorsOf, targetAddress } from './permissions.ts';

interface Subject {
  reader: PublicClient;
  deployed: Deployed;
  parameters: Parameters;
  deployer: Address;
  fromBlock: bigint;
}

const adminRole = 0n;

/** Every deviation in words; nothing when the deployment is as it should be. */
export async function deviations(subject: Subject): Promise<string[]> {
  const found = await Promise.all([
    codeEverywhere(subject),
    safeIsAsAgreed(subject),
    rolesAreHeldAsAgreed(subject),
    functionsAreBoundAsAgreed(subject),
    authorityIsTheAccessManager(subject),
    claimIssuerIsHandedOver(subject),
    deployerOwnsNothing(subject),
  ]);
  return found.flat();
}

async function codeEverywhere({ reader, deployed }: Subject): Promise<string[]> {
  const missing: string[] = [];
  for (const [name, address] of Object.entries(deployed.contracts))
    if (!(await reader.getCode({ address }))) missing.push(`${name}: no code at ${address}`);
  return missing;
}

async function safeIsAsAgreed({ reader, deployed, parameters }: Subject): Promise<string[]> {
  const { safe } = deployed.contracts;
  return differences('Safe', [
    ['owners', await read(reader, 'Safe', safe, 'getOwners'), parameters.owners],
    ['threshold', await read(reader, 'Safe', safe, 'getThreshold'), BigInt(parameters.threshold)],
  ]);
}

/** Members are taken from the events, so that nobody can hold a role without being seen. */
async function rolesAreHeldAsAgreed({ reader, deployed, parameters, fromBlock }: Subject): Promise<string[]> {
  const { contracts } = deployed;
  const expected = [
    ...holders.map(({ role, holder }) =>
      line(roles[role], holder === 'operator' ? parameters.operator : contracts[holder], 0),
    ),
    line(adminRole, contracts.safe, parameters.adminDelaySeconds),
  ];
  const actual = await grantedRoles(reader, contracts.accessManager, fromBlock);
  return differences('AccessManager', [
    ['roles', actual.map(({ role, account, delay }) => line(role, account, delay)).sort(), expected.sort()],
  ]);
}

function line(role: bigint, account: Address, delay: number): string {
  return `role ${role} of ${getAddress(account)} after ${delay} s`;
}

async function functionsAreBoundAsAgreed({ reader, deployed, fromBlock }: Subject): Promise<string[]> {
  const { contracts } = deployed;
  const expected = permissions.flatMap(({ target, contract, role, functions }) =>
    selectorsOf(contract, functions).map(
      (selector) => `${targetAddress(target, contracts)} ${selector} ${roles[role]}`,
    ),
  );
  const actual = await functionRoles(reader, contracts.accessManager, fromBlock);
  return differences('AccessManager', [
    ['functions', actual.map(({ target, selector, role }) => `${target} ${selector} ${role}`).sort(), expected.sort()],
  ]);
}

const managed = {
  IdentityRegistry: 'identityRegistry',
  Compliance: 'compliance',
  PropertyTokenFactory: 'factory',
  PrimarySale: 'primarySale',
  Treasury: 'treasury',
  DividendDistributor: 'dividendDistributor',
  Marketplace: 'marketplace',
  InvestorOnboarding: 'onboarding',
} as const satisfies Partial<Record<ContractName, keyof Deployment['contracts']>>;

async function authorityIsTheAccessManager({ reader, deployed: { contracts } }: Subject): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(managed).map(async ([contract, name]) => {
      const authority = await read(reader, contract as ContractName, contracts[name], 'authority');
      return differences(contract, [['authority', authority, contracts.accessManager]]);
    }),
  );
  const owner = await read(reader, 'UpgradeableBeacon', contracts.tokenBeacon, 'owner');
  return [...found.flat(), ...differences('UpgradeableBeacon', [['owner', owner, contracts.accessManager]])];
}

async function claimIssuerIsHandedOver({ reader, deployed: { contracts }, parameters }: Subject): Promise<string[]> {
  const keys = async (purpose: bigint) =>
    [...((await read(reader, 'ClaimIssuer', contracts.claimIssuer, 'getKeysByPurpose', [purpose])) as Hex[])].sort();
  const trusted = await read(reader, 'IdentityRegistry', contracts.identityRegistry, 'getTrustedIssuers');
  return differences('ClaimIssuer', [
    ['managers', await keys(1n), [keyOf(contracts.safe), keyOf(contracts.onboarding)].sort()],
    ['actors', await keys(2n), []],
    ['claim signers', await keys(3n), [keyOf(parameters.claimSigner)]],
    ['trusted issuers of the registry', trusted, [contracts.claimIssuer]],
  ]);
}

/** Asks everything that was deployed, whatever it is: what has an owner must have another one. */
async function deployerOwnsNothing({ reader, deployed, deployer, parameters }: Subject): Promise<string[]> {
  const found: string[] = [];
  for (const address of deployed.everything) {
    // A test token belongs to whoever tests.
    if (!parameters.usdc && address === deployed.contracts.usdc) continue;
    const owner = await read(reader, 'UpgradeableBeacon', address, 'owner').catch(() => undefined);
    if (owner === deployer) found.push(`${address} belongs to the deployer`);
  }
  return found;
}

function read(reader: PublicClient, name: ContractName, address: Address, functionName: string, args: unknown[] = []) {
  return reader.readContract({ address, abi: readArtifact(name).abi, functionName, args });
}

function differences(subject: string, facts: [what: string, actual: unknown, expected: unknown][]): string[] {
  const text = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}` : part));
  return facts
    .filter(([, actual, expected]) => text(actual) !== text(expected))
    .map(([what, actual, expected]) => `${subject}: ${what} are ${text(actual)}, expected ${text(expected)}`);
}
