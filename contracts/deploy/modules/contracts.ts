// SPDX-License-Identifier: MIT
import { type ContractFuture, type IgnitionModuleBuilder, buildModule } from '@nomicfoundation/ignition-core';
import { readArtifact } from '../../scripts/artifacts.ts';
import { safe as safeModule } from './safe.ts';
import type { UsdcModule } from './usdc.ts';

type Contract = ContractFuture<string>;

/** Everything that stands on the chain. Until `handOver` it obeys the deployer and nobody uses it. */
export function contracts(usdcModule: UsdcModule) {
  return buildModule('Freehold', (m) => {
    const { usdc } = m.useModule(usdcModule);
    const { safe } = m.useModule(safeModule);
    const accessManager = m.contract('AccessManager', [m.getAccount(0)]);
    const identityRegistry = proxy(m, 'IdentityRegistry', [], accessManager);
    const compliance = proxy(m, 'Compliance', [identityRegistry], accessManager);
    const treasury = m.contract('Treasury', [accessManager, usdc]);
    const primarySale = m.contract('PrimarySale', [accessManager, usdc, treasury]);
    const tokenCode = m.contract('PropertyToken', [accessManager, compliance]);
    // The AccessManager owns it, so that an upgrade of the tokens waits as long as any other act of administration.
    const tokenBeacon = m.contract('UpgradeableBeacon', [tokenCode, accessManager]);
    const factory = m.contract('PropertyTokenFactory', [accessManager, tokenBeacon, compliance, primarySale]);
    const dividendDistributor = m.contract('DividendDistributor', [
      accessManager,
      usdc,
      treasury,
      identityRegistry,
      factory,
    ]);
    const marketplace = m.contract('Marketplace', [accessManager, usdc, treasury, compliance]);
    const claimIssuer = m.contract('ClaimIssuer', [m.getAccount(0)]);
    const onboarding = m.contract('InvestorOnboarding', [
      accessManager,
      identityRegistry,
      claimIssuer,
      identityAuthority(m, safe),
      readArtifact('IdentityProxy').bytecode,
    ]);
    return {
      usdc,
      accessManager,
      safe,
      identityRegistry,
      compliance,
      factory,
      tokenBeacon,
      primarySale,
      treasury,
      dividendDistributor,
      marketplace,
      onboarding,
      claimIssuer,
    };
  });
}

/** The contract behind a UUPS proxy, initialized in the transaction that creates the proxy. */
function proxy(m: IgnitionModuleBuilder, name: string, args: Contract[], accessManager: Contract) {
  const code = m.contract(name, args, { id: `${name}Code` });
  const initialize = m.encodeFunctionCall(code, 'initialize', [accessManager]);
  const created = m.contract('ERC1967Proxy', [code, initialize], { id: `${name}Proxy` });
  return m.contractAt(name, created);
}

/** ONCHAINID's register of the code behind all identities; the Safe may replace that code. */
function identityAuthority(m: IgnitionModuleBuilder, safe: Contract) {
  const code = m.contract('OnchainIdentity', [m.getAccount(0), /* isLibrary= */ true]);
  const authority = m.contract('ImplementationAuthority', [code]);
  m.call(authority, 'transferOwnership', [safe]);
  return authority;
}
