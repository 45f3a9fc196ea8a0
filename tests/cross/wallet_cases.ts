// SPDX-License-Identifier: GPL-3.0-or-later
import { getAddress, hashTypedData, keccak256, type TransactionSerializable } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { createSiweMessage } from 'viem/siwe';
import type { Random } from './random.ts';

function randomTransaction(random: Random): TransactionSerializable {
  const common = {
    nonce: random.below(1 << 30),
    gas: random.unsigned(56),
    to: random.below(5) === 0 ? undefined : getAddress(random.hex(20)),
    value: random.unsigned(160),
    data: random.hex(random.below(100)),
    chainId: 1 + random.below(1 << 30),
  };
  const accessList = Array.from({ length: random.below(3) }, () => ({
    address: getAddress(random.hex(20)),
    storageKeys: Array.from({ length: random.below(3) }, () => random.hex(32)),
  }));
  const priority = random.unsigned(64);
  return random.pick<() => TransactionSerializable>([
    () => ({ ...common, type: 'legacy', gasPrice: priority }),
    () => ({ ...common, type: 'eip2930', gasPrice: priority, accessList }),
    () => ({
      ...common,
      type: 'eip1559',
      maxPriorityFeePerGas: priority,
      maxFeePerGas: priority + random.unsigned(64),
      accessList,
    }),
  ])();
}

export async function transactionCase(random: Random) {
  const key = random.hex(32);
  const transaction = randomTransaction(random);
  const signed = await privateKeyToAccount(key).signTransaction(transaction);
  return { kind: 'transaction', key, transaction, signed, hash: keccak256(signed) };
}

export async function messageCase(random: Random) {
  const key = random.hex(32);
  const message = random.text();
  return { kind: 'message', key, message, signature: await privateKeyToAccount(key).signMessage({ message }) };
}

/** Orders of lines of nested structs: arrays of structs, all atoms, and a struct used twice. */
export async function typedDataCase(random: Random) {
  const line = () => ({
    amount: random.unsigned(128),
    delta: random.signed(64),
    note: random.text(),
    tag: random.hex(7),
  });
  const typedData = {
    domain: {
      name: random.text(),
      version: '1',
      chainId: random.below(1 << 30),
      verifyingContract: getAddress(random.hex(20)),
    },
    types: {
      Line: [
        { name: 'amount', type: 'uint128' },
        { name: 'delta', type: 'int64' },
        { name: 'note', type: 'string' },
        { name: 'tag', type: 'bytes7' },
      ],
      Order: [
        { name: 'maker', type: 'address' },
        { name: 'lines', type: 'Line[]' },
        { name: 'pairs', type: 'Line[2][]' },
        { name: 'best', type: 'Line' },
        { name: 'data', type: 'bytes' },
        { name: 'flags', type: 'bool[]' },
      ],
    },
    primaryType: 'Order' as const,
    message: {
      maker: getAddress(random.hex(20)),
      lines: Array.from({ length: random.below(4) }, line),
      pairs: Array.from({ length: random.below(3) }, () => [line(), line()] as const),
      best: line(),
      data: random.hex(random.below(50)),
      flags: Array.from({ length: random.below(4) }, () => random.below(2) === 1),
    },
  };
  const key = random.hex(32);
  const signature = await privateKeyToAccount(key).signTypedData(typedData);
  return { kind: 'typedData', key, typedData, digest: hashTypedData(typedData), signature };
}

export function siweCase(random: Random) {
  const time = (offset: number) => new Date(1700000000000 + random.below(1 << 30) + offset);
  const fields = {
    address: getAddress(random.hex(20)),
    chainId: 1 + random.below(1 << 30),
    domain: random.pick(['freehold.example', 'localhost:3000', '127.0.0.1:8443']),
    nonce: random.hex(8).slice(2),
    uri: 'https://freehold.example/sign-in?x=1',
    version: '1' as const,
    statement: 'Sign in to Freehold.',
    issuedAt: time(0),
    expirationTime: random.below(2) === 0 ? time(1e9) : undefined,
    requestId: random.below(2) === 0 ? 'req-7' : undefined,
    resources: random.below(2) === 0 ? ['https://freehold.example/terms'] : undefined,
  };
  return {
    kind: 'siwe',
    text: createSiweMessage(fields),
    address: fields.address,
    nonce: fields.nonce,
    chainId: fields.chainId,
  };
}
