// SPDX-License-Identifier: MIT
import { buildModule } from '@nomicfoundation/ignition-core';
import { zeroAddress } from 'viem';

const salt = 0n;

/** Safe's own contracts as its authors compiled them, and one Safe of the given owners. */
export const safe = buildModule('Safe', (m) => {
  const singleton = m.contract('Safe', [], { id: 'Singleton' });
  const proxyFactory = m.contract('SafeProxyFactory');
  const fallbackHandler = m.contract('SafeFallbackHandler');
  const setup = m.encodeFunctionCall(singleton, 'setup', [
    m.getParameter('owners'),
    m.getParameter('threshold'),
    zeroAddress,
    '0x',
    fallbackHandler,
    zeroAddress,
    0n,
    zeroAddress,
  ]);
  const creation = m.call(proxyFactory, 'createProxyWithNonce', [singleton, setup, salt]);
  const proxy = m.readEventArgument(creation, 'ProxyCreation', 'proxy');
  return { safe: m.contractAt('Safe', proxy, { id: 'Proxy' }) };
});
