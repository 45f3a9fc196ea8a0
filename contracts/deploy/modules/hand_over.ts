// SPDX-License-Identifier: MIT
import { type Future, type IgnitionModuleBuilder, buildModule } from '@nomicfoundation/ignition-core';
import { holders, permissions, propertyTokensLabel, roles, selectorsOf } from '../permissions.ts';

const keyPurpose = { management: 1n, claim: 3n };
const ecdsaKey = 1n;
const adminRole = 0n;
const noDelay = 0n;

/**
 * Settles who may do what and leaves nothing to the deployer. A module of its own, run once the contracts stand and with
 * their addresses as parameters: ONCHAINID knows the holders of keys by hashes of their addresses (the parameters
 * `…Key`), which Ignition cannot compute.
 */
export const handOver = buildModule('HandOver', (m) => {
  const trusted = trustClaimIssuer(m);
  handOverClaimIssuer(m);
  handOverAccess(m, trusted);
  return {};
});

function trustClaimIssuer(m: IgnitionModuleBuilder): Future {
  const identityRegistry = m.contractAt('IdentityRegistry', m.getParameter('identityRegistry'));
  const required = m.call(identityRegistry, 'addClaimTopic', [m.getParameter('requiredTopic')]);
  const trusted = [m.getParameter('claimIssuer'), m.getParameter('trustedTopics')];
  return m.call(identityRegistry, 'addTrustedIssuer', trusted, { after: [required] });
}

/** The server's key signs claims; the Safe manages the issuer, and the onboarding contract revokes through it. */
function handOverClaimIssuer(m: IgnitionModuleBuilder): void {
  const claimIssuer = m.contractAt('ClaimIssuer', m.getParameter('claimIssuer'));
  const add = (holder: string, purpose: bigint) =>
    m.call(claimIssuer, 'addKey', [m.getParameter(holder), purpose, ecdsaKey], { id: `add_${holder}` });
  const added = [
    add('claimSignerKey', keyPurpose.claim),
    add('safeKey', keyPurpose.management),
    add('onboardingKey', keyPurpose.management),
  ];
  m.call(claimIssuer, 'removeKey', [m.getParameter('deployerKey'), keyPurpose.management], { after: added });
}

/** One transaction: there is no moment at which the permissions are half set. */
function handOverAccess(m: IgnitionModuleBuilder, trusted: Future): void {
  const accessManager = m.contractAt('AccessManager', m.getParameter('accessManager'));
  const call = (id: string, functionName: string, args: Parameters<typeof m.encodeFunctionCall>[2]) =>
    m.encodeFunctionCall(accessManager, functionName, args, { id });
  const calls = [
    ...Object.entries(roles).map(([label, role]) => call(`label_${label}`, 'labelRole', [role, label])),
    ...permissions.map(({ target, contract, role, functions }) =>
      call(`let_${role}_call_${target}`, 'setTargetFunctionRole', [
        target === 'propertyTokens' ? propertyTokensLabel : m.getParameter(target),
        selectorsOf(contract, functions),
        roles[role],
      ]),
    ),
    ...holders.map(({ role, holder }) =>
      call(`make_${holder}_${role}`, 'grantRole', [roles[role], m.getParameter(holder), noDelay]),
    ),
    call('make_safe_Admin', 'grantRole', [adminRole, m.getParameter('safe'), m.getParameter('adminDelaySeconds')]),
    call('dismiss_deployer', 'renounceRole', [adminRole, m.getAccount(0)]),
  ];
  m.call(accessManager, 'multicall', [calls], { after: [trusted] });
}
