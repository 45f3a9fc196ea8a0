// SPDX-License-Identifier: GPL-3.0-or-later
// What the Safe's owners do in its own interface, past the server: they sign, and somebody sends it.
import { concat, encodeFunctionData, zeroAddress, type Address, type Hash } from 'viem';
import type { PrivateKeyAccount } from 'viem/accounts';
import { abiOf, type ContractName } from './abis.ts';
import { faucetIndex } from './accounts.ts';
import type { Chain } from './chain.ts';

const byAddress = (a: PrivateKeyAccount, b: PrivateKeyAccount) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1);

/** Signed by these owners, of whom there must be as many as the Safe wants. */
export async function executeBySafe(
  chain: Chain,
  owners: PrivateKeyAccount[],
  contract: ContractName,
  to: Address,
  functionName: string,
  args: unknown[],
): Promise<Hash> {
  const { safe } = chain.deployment.contracts;
  const data = encodeFunctionData({ abi: abiOf(contract), functionName, args });
  // A plain call, without any refund of gas.
  const call = [to, 0n, data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress];
  const nonce = await chain.read<bigint>('Safe', safe, 'nonce');
  const hash = await chain.read<Hash>('Safe', safe, 'getTransactionHash', [...call, nonce]);
  // The Safe wants signatures in ascending order of their owners.
  const signatures = await Promise.all([...owners].sort(byAddress).map((owner) => owner.sign({ hash })));
  return chain.send(faucetIndex, 'Safe', safe, 'execTransaction', [...call, concat(signatures)]);
}
