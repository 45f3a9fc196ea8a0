// SPDX-License-Identifier: MIT
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Abi, Hex } from 'viem';

export interface Artifact {
  contractName: string;
  sourceName: string;
  abi: Abi;
  bytecode: Hex;
  deployedBytecode: Hex;
  /** What we compiled names the run of the compiler. */
  buildInfoId?: string;
}

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** Where each contract's artifact is: compiled here, or shipped by the package that wrote it. */
const sources = {
  AccessManager: 'artifacts/@openzeppelin/contracts/access/manager/AccessManager.sol/AccessManager.json',
  UpgradeableBeacon: 'artifacts/@openzeppelin/contracts/proxy/beacon/UpgradeableBeacon.sol/UpgradeableBeacon.json',
  ERC1967Proxy: 'artifacts/@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol/ERC1967Proxy.json',
  IdentityRegistry: 'artifacts/src/identity/IdentityRegistry.sol/IdentityRegistry.json',
  InvestorOnboarding: 'artifacts/src/identity/InvestorOnboarding.sol/InvestorOnboarding.json',
  Compliance: 'artifacts/src/compliance/Compliance.sol/Compliance.json',
  PropertyToken: 'artifacts/src/token/PropertyToken.sol/PropertyToken.json',
  PropertyTokenFactory: 'artifacts/src/token/PropertyTokenFactory.sol/PropertyTokenFactory.json',
  PrimarySale: 'artifacts/src/market/PrimarySale.sol/PrimarySale.json',
  Marketplace: 'artifacts/src/market/Marketplace.sol/Marketplace.json',
  Treasury: 'artifacts/src/treasury/Treasury.sol/Treasury.json',
  DividendDistributor: 'artifacts/src/dividend/DividendDistributor.sol/DividendDistributor.json',
  TestUsdc: 'artifacts/src/usdc/TestUsdc.sol/TestUsdc.json',
  Safe: '@safe-global/safe-smart-account/build/artifacts/contracts/SafeL2.sol/SafeL2.json',
  SafeProxyFactory:
    '@safe-global/safe-smart-account/build/artifacts/contracts/proxies/SafeProxyFactory.sol/SafeProxyFactory.json',
  SafeFallbackHandler:
    '@safe-global/safe-smart-account/build/artifacts/contracts/handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json',
  OnchainIdentity: '@onchain-id/solidity/artifacts/contracts/Identity.sol/Identity.json',
  ClaimIssuer: '@onchain-id/solidity/artifacts/contracts/ClaimIssuer.sol/ClaimIssuer.json',
  IdentityProxy: '@onchain-id/solidity/artifacts/contracts/proxy/IdentityProxy.sol/IdentityProxy.json',
  ImplementationAuthority:
    '@onchain-id/solidity/artifacts/contracts/proxy/ImplementationAuthority.sol/ImplementationAuthority.json',
} as const;

export type ContractName = keyof typeof sources;

export const contractNames = Object.keys(sources) as ContractName[];

const read = new Map<ContractName, Artifact>();

/** Read once: artifacts do not change while a program runs. */
export function readArtifact(name: ContractName): Artifact {
  const known = read.get(name);
  if (known) return known;
  const source = sources[name];
  const path = source.startsWith('@') ? require.resolve(source) : join(root, source);
  const artifact = JSON.parse(readFileSync(path, 'utf8')) as Artifact;
  read.set(name, artifact);
  return artifact;
}

/** The compiler's input that an artifact of ours came from. */
export function readBuildInfo({ buildInfoId }: Artifact): unknown {
  if (!buildInfoId) return undefined;
  return JSON.parse(readFileSync(join(root, 'artifacts/build-info', `${buildInfoId}.json`), 'utf8'));
}

/** Every artifact compiled from `src`, libraries and interfaces included. */
export function ownArtifacts(): Artifact[] {
  const folder = join(root, 'artifacts', 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Artifact);
}
