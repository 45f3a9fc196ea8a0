// SPDX-License-Identifier: MIT
import { type ContractFuture, type IgnitionModule, buildModule } from '@nomicfoundation/ignition-core';
import { maxUint256 } from 'viem';

/** Local chains have no USDC: ours behaves like Circle's, and the operator mints as much as its users ask for. */
export const testUsdc = buildModule('TestUsdc', (m) => {
  const usdc = m.contract('TestUsdc', [m.getAccount(0)]);
  m.call(usdc, 'configureMinter', [m.getParameter('operator'), maxUint256]);
  return { usdc };
});

/** Circle's own, where it is. */
export const circleUsdc = buildModule('CircleUsdc', (m) => {
  const usdc = m.contractAt('TestUsdc', m.getParameter('address'));
  return { usdc };
});

/** Either of the two. */
export type UsdcModule = IgnitionModule<string, string, { usdc: ContractFuture<string> }>;
