// SPDX-License-Identifier: MIT
import { type Address, type Hex, encodeAbiParameters, encodeFunctionData, keccak256, maxUint256 } from 'viem';
import { readArtifact } from '../scripts/artifacts.ts';
import type { Sender } from './chain.ts';
import { holders, permissions, roles, selectorsOf, targetAddress } from './permissions.ts';
import { deploySafe } from './safe.ts';

export interface Deployment {
  chainId: number;
  block: number;
  contracts: {
    usdc: Address;
    accessManager: Address;
    safe: Address;
    identityRegistry: Address;
    compliance: Address;
    factory: Address;
    tokenBeacon: Address;
    primarySale: Address;
    treasury: Address;
    onboarding: Address;
    claimIssuer: Address;
  };
}

export interface Options {
  owners: Address[];
  threshold: number;
  operator: Address;
  claimSigner: Address;
  /** Topics that the claim issuer is trusted for; KYC and accreditation unless given. */
  topics?: bigint[];
}

const topics = { kyc: 1n, accredited: 2n };
const keyPurpose = { management: 1n, claim: 3n };
const ecdsaKey = 1n;
const adminRole = 0n;

/** Deploys everything, gives the administration to the Safe and leaves nothing to the deployer. */
export async function deploy(sender: Sender, options: Options): Promise<Deployment['contracts']> {
  const usdc = await deployUsdc(sender, options.operator);
  const accessManager = await sender.deploy('AccessManager', [sender.address]);
  const safe = await deploySafe(sender, options.owners, options.threshold);
  const identityRegistry = await deployProxy(sender, 'IdentityRegistry', [], accessManager);
  const compliance = await deployProxy(sender, 'Compliance', [identityRegistry], accessManager);
  const treasury = await sender.deploy('Treasury', [accessManager, usdc]);
  const primarySale = await sender.deploy('PrimarySale', [accessManager, usdc, treasury]);
  const tokenCode = await sender.deploy('PropertyToken', [accessManager, compliance]);
  const tokenBeacon = await sender.deploy('UpgradeableBeacon', [tokenCode, safe]);
  const factory = await sender.deploy('PropertyTokenFactory', [accessManager, tokenBeacon, compliance, primarySale]);
  const claimIssuer = await sender.deploy('ClaimIssuer', [sender.address]);
  const onboarding = await deployOnboarding(sender, { accessManager, identityRegistry, claimIssuer, safe });

  const contracts = {
    usdc,
    accessManager,
    safe,
    identityRegistry,
    compliance,
    factory,
    tokenBeacon,
    primarySale,
    treasury,
    onboarding,
    claimIssuer,
  };
  await sender.send('IdentityRegistry', identityRegistry, 'addClaimTopic', [topics.kyc]);
  await sender.send('IdentityRegistry', identityRegistry, 'addTrustedIssuer', [
    claimIssuer,
    options.topics ?? [topics.kyc, topics.accredited],
  ]);
  await handOverClaimIssuer(sender, contracts, options.claimSigner);
  await configureAccess(sender, contracts, options.operator);
  return contracts;
}

/** The operator mints, so that a local chain has as much USDC as its users ask for. */
async function deployUsdc(sender: Sender, operator: Address): Promise<Address> {
  const usdc = await sender.deploy('TestUsdc', [sender.address]);
  await sender.send('TestUsdc', usdc, 'configureMinter', [operator, maxUint256]);
  return usdc;
}

async function deployProxy(
  sender: Sender,
  name: 'IdentityRegistry' | 'Compliance',
  args: unknown[],
  accessManager: Address,
): Promise<Address> {
  const code = await sender.deploy(name, args);
  const initialize = encodeFunctionData({
    abi: readArtifact(name).abi,
    functionName: 'initialize',
    args: [accessManager],
  });
  return sender.deploy('ERC1967Proxy', [code, initialize]);
}

/** The server's key signs claims; the Safe manages the issuer, and the onboarding contract revokes through it. */
async function handOverClaimIssuer(
  sender: Sender,
  contracts: Deployment['contracts'],
  claimSigner: Address,
): Promise<void> {
  const { claimIssuer, safe, onboarding } = contracts;
  const add = (holder: Address, purpose: bigint) =>
    sender.send('ClaimIssuer', claimIssuer, 'addKey', [keyOf(holder), purpose, ecdsaKey]);
  await add(claimSigner, keyPurpose.claim);
  await add(safe, keyPurpose.management);
  await add(onboarding, keyPurpose.management);
  await sender.send('ClaimIssuer', claimIssuer, 'removeKey', [keyOf(sender.address), keyPurpose.management]);
}

async function deployOnboarding(
  sender: Sender,
  known: { accessManager: Address; identityRegistry: Address; claimIssuer: Address; safe: Address },
): Promise<Address> {
  const identityCode = await sender.deploy('OnchainIdentity', [sender.address, /* isLibrary= */ true]);
  const authority = await sender.deploy('ImplementationAuthority', [identityCode]);
  await sender.send('ImplementationAuthority', authority, 'transferOwnership', [known.safe]);
  const { bytecode } = readArtifact('IdentityProxy');
  return sender.deploy('InvestorOnboarding', [
    known.accessManager,
    known.identityRegistry,
    known.claimIssuer,
    authority,
    bytecode,
  ]);
}

async function configureAccess(sender: Sender, contracts: Deployment['contracts'], operator: Address): Promise<void> {
  const { abi } = readArtifact('AccessManager');
  const call = (functionName: string, args: readonly unknown[]): Hex => encodeFunctionData({ abi, functionName, args });
  const calls = [
    ...Object.entries(roles).map(([label, role]) => call('labelRole', [role, label])),
    ...permissions.map(({ target, contract, role, functions }) =>
      call('setTargetFunctionRole', [targetAddress(target, contracts), selectorsOf(contract, functions), roles[role]]),
    ),
    ...holders.map(({ role, holder }) =>
      call('grantRole', [roles[role], holder === 'operator' ? operator : contracts[holder], /* delay= */ 0]),
    ),
    call('grantRole', [adminRole, contracts.safe, /* delay= */ 0]),
    call('renounceRole', [adminRole, sender.address]),
  ];
  await sender.send('AccessManager', contracts.accessManager, 'multicall', [calls]);
}

function keyOf(address: Address): Hex {
  return keccak256(encodeAbiParameters([{ type: 'address' }], [address]));
}
