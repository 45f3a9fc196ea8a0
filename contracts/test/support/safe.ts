// SPDX-License-Identifier: MIT
import { type Address, type HDAccount, type Hex, concat, zeroAddress } from 'viem';
import { callTo } from '../../deploy/administration.ts';
import type { Call } from '../../deploy/safe_batch.ts';
import type { ContractName } from '../../scripts/artifacts.ts';
import type { World } from './fixture.ts';
import { read } from './read.ts';

const types = {
  SafeTx: [
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'data', type: 'bytes' },
    { name: 'operation', type: 'uint8' },
    { name: 'safeTxGas', type: 'uint256' },
    { name: 'baseGas', type: 'uint256' },
    { name: 'gasPrice', type: 'uint256' },
    { name: 'gasToken', type: 'address' },
    { name: 'refundReceiver', type: 'address' },
    { name: 'nonce', type: 'uint256' },
  ],
} as const;

/** Two owners sign, the operator submits: as the server does it. */
export function executeBySafe(
  world: World,
  name: ContractName,
  to: Address,
  functionName: string,
  args: readonly unknown[],
  signers?: HDAccount[],
) {
  return sendBySafe(world, callTo(name, to, functionName, args), signers);
}

export async function sendBySafe(
  world: World,
  { to, data }: Call,
  signers: HDAccount[] = [world.owners[0], world.owners[1]],
) {
  const signatures = await signSafeTransaction(world, to, data, signers);
  return world
    .as(world.operator)
    .send('Safe', world.contracts.safe, 'execTransaction', [
      to,
      0n,
      data,
      0,
      0n,
      0n,
      0n,
      zeroAddress,
      zeroAddress,
      signatures,
    ]);
}

async function signSafeTransaction(world: World, to: Address, data: Hex, signers: HDAccount[]): Promise<Hex> {
  const { safe } = world.contracts;
  const nonce = await read<bigint>(world, 'Safe', safe, 'nonce');
  // The Safe wants signatures in ascending order of their owners.
  const sorted = [...signers].sort((a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1));
  const signatures = sorted.map((signer) =>
    signer.signTypedData({
      domain: { chainId: world.chainId, verifyingContract: safe },
      types,
      primaryType: 'SafeTx',
      message: {
        to,
        value: 0n,
        data,
        operation: 0,
        safeTxGas: 0n,
        baseGas: 0n,
        gasPrice: 0n,
        gasToken: zeroAddress,
        refundReceiver: zeroAddress,
        nonce,
      },
    }),
  );
  return concat(await Promise.all(signatures));
}
