// SPDX-License-Identifier: MIT
import { type Address, type Hex, getAddress, keccak256, slice, toBytes, toFunctionSelector } from 'viem';
import { type ContractName, readArtifact } from '../scripts/artifacts.ts';
import type { Deployment } from './deployment.ts';

/** The numbers of src/access/Roles.sol. */
export const roles = {
  Onboarder: 1n,
  Registrar: 2n,
  Guardian: 3n,
  Issuer: 4n,
  Treasurer: 5n,
  TransferAgent: 6n,
  RuleKeeper: 7n,
  Factory: 8n,
  Minter: 9n,
  Bookkeeper: 10n,
  Payer: 11n,
  Distributor: 12n,
  Settler: 13n,
  Market: 14n,
} as const;

export type Role = keyof typeof roles;

/** Permissions of all property tokens stand under this label instead of an address. */
export const propertyTokensLabel = getAddress(slice(keccak256(toBytes('freehold.permissions.PropertyToken')), 12));

export type Target = keyof Deployment['contracts'] | 'propertyTokens';

/** Who may call what. A restricted function that is not named here belongs to the administrator, the Safe. */
export const permissions: { target: Target; contract: ContractName; role: Role; functions: string[] }[] = [
  {
    target: 'onboarding',
    contract: 'InvestorOnboarding',
    role: 'Onboarder',
    functions: ['onboard', 'addClaims', 'removeClaims', 'linkWallet', 'unlinkWallet'],
  },
  {
    target: 'identityRegistry',
    contract: 'IdentityRegistry',
    role: 'Registrar',
    functions: ['registerIdentity', 'batchRegisterIdentity', 'deleteIdentity', 'bar', 'unbar'],
  },
  { target: 'compliance', contract: 'Compliance', role: 'RuleKeeper', functions: ['setRules'] },
  {
    target: 'compliance',
    contract: 'Compliance',
    role: 'TransferAgent',
    functions: ['approveTransfer', 'withdrawApproval'],
  },
  { target: 'factory', contract: 'PropertyTokenFactory', role: 'Issuer', functions: ['tokenize'] },
  { target: 'primarySale', contract: 'PrimarySale', role: 'Factory', functions: ['openSale'] },
  {
    target: 'primarySale',
    contract: 'PrimarySale',
    role: 'Issuer',
    functions: ['closeSale', 'reopenSale', 'cancelSale'],
  },
  { target: 'primarySale', contract: 'PrimarySale', role: 'Treasurer', functions: ['release'] },
  {
    target: 'primarySale',
    contract: 'PrimarySale',
    role: 'TransferAgent',
    functions: ['moveContribution', 'redirectOwed', 'moveOwed'],
  },
  { target: 'treasury', contract: 'Treasury', role: 'Treasurer', functions: ['withdraw', 'reassign'] },
  { target: 'treasury', contract: 'Treasury', role: 'Bookkeeper', functions: ['book'] },
  {
    target: 'dividendDistributor',
    contract: 'DividendDistributor',
    role: 'Treasurer',
    functions: ['fund', 'cancel'],
  },
  { target: 'dividendDistributor', contract: 'DividendDistributor', role: 'Payer', functions: ['pay'] },
  {
    target: 'dividendDistributor',
    contract: 'DividendDistributor',
    role: 'TransferAgent',
    functions: ['redirectOwed', 'moveOwed'],
  },
  { target: 'marketplace', contract: 'Marketplace', role: 'Settler', functions: ['settle'] },
  { target: 'marketplace', contract: 'Marketplace', role: 'Guardian', functions: ['pause'] },
  { target: 'marketplace', contract: 'Marketplace', role: 'TransferAgent', functions: ['unpause'] },
  { target: 'marketplace', contract: 'Marketplace', role: 'Issuer', functions: ['setFees'] },
  {
    target: 'propertyTokens',
    contract: 'PropertyToken',
    role: 'Minter',
    functions: ['mint', 'batchMint', 'awaitSale', 'settleSale', 'takeBack'],
  },
  {
    target: 'propertyTokens',
    contract: 'PropertyToken',
    role: 'Issuer',
    functions: ['setDocument', 'removeDocument', 'setName', 'setSymbol', 'setOnchainID'],
  },
  { target: 'propertyTokens', contract: 'PropertyToken', role: 'Distributor', functions: ['takeSnapshot'] },
  { target: 'propertyTokens', contract: 'PropertyToken', role: 'Market', functions: ['marketTransfer'] },
  {
    target: 'propertyTokens',
    contract: 'PropertyToken',
    role: 'Guardian',
    functions: [
      'pause',
      'setAddressFrozen',
      'freezePartialTokens',
      'setFrozenTokens',
      'batchSetAddressFrozen',
      'batchFreezePartialTokens',
    ],
  },
  {
    target: 'propertyTokens',
    contract: 'PropertyToken',
    role: 'TransferAgent',
    functions: [
      'unpause',
      'unfreezePartialTokens',
      'batchUnfreezePartialTokens',
      'forcedTransfer',
      'batchForcedTransfer',
      'burn',
      'batchBurn',
      'recoveryAddress',
    ],
  },
];

/** Which role is held by whom: contracts by their names in the deployment, the operator by its key. */
export const holders: {
  role: Role;
  holder: 'safe' | 'operator' | 'onboarding' | 'factory' | 'primarySale' | 'dividendDistributor' | 'marketplace';
}[] = [
  { role: 'Onboarder', holder: 'operator' },
  { role: 'Guardian', holder: 'operator' },
  { role: 'Bookkeeper', holder: 'operator' },
  { role: 'Payer', holder: 'operator' },
  { role: 'Settler', holder: 'operator' },
  { role: 'Onboarder', holder: 'safe' },
  { role: 'Guardian', holder: 'safe' },
  { role: 'Bookkeeper', holder: 'safe' },
  { role: 'Payer', holder: 'safe' },
  { role: 'Settler', holder: 'safe' },
  { role: 'Registrar', holder: 'onboarding' },
  { role: 'Factory', holder: 'factory' },
  { role: 'RuleKeeper', holder: 'factory' },
  { role: 'Minter', holder: 'primarySale' },
  { role: 'Distributor', holder: 'dividendDistributor' },
  { role: 'Treasurer', holder: 'dividendDistributor' },
  { role: 'Market', holder: 'marketplace' },
  { role: 'Bookkeeper', holder: 'marketplace' },
  { role: 'RuleKeeper', holder: 'safe' },
  { role: 'Issuer', holder: 'safe' },
  { role: 'Treasurer', holder: 'safe' },
  { role: 'TransferAgent', holder: 'safe' },
];

export function selectorsOf(contract: ContractName, functions: string[]): Hex[] {
  const { abi } = readArtifact(contract);
  return functions.map((name) => {
    const found = abi.find((item) => item.type === 'function' && item.name === name);
    if (!found || found.type !== 'function') throw new Error(`${contract} has no function ${name}`);
    return toFunctionSelector(found);
  });
}

export function targetAddress(target: Target, contracts: Deployment['contracts']): Address {
  return target === 'propertyTokens' ? propertyTokensLabel : contracts[target];
}
