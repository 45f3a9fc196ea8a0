// SPDX-License-Identifier: GPL-3.0-or-later
// viem_recover.ts <seconds>: prints how many signers of EIP-712 messages viem recovers per second.
import { privateKeyToAccount } from 'viem/accounts';
import { recoverTypedDataAddress, toHex, type Hex } from 'viem';

const seconds = Number(process.argv[2] ?? 1);
const types = {
  Purchase: [
    { name: 'buyer', type: 'address' },
    { name: 'token', type: 'address' },
    { name: 'shares', type: 'uint256' },
    { name: 'cost', type: 'uint256' },
    { name: 'nonce', type: 'bytes32' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const;

async function signedMessage(number: number) {
  const account = privateKeyToAccount(toHex(number + 1, { size: 32 }));
  const typedData = {
    domain: { name: 'Freehold PrimarySale', version: '1', chainId: 31337, verifyingContract: account.address },
    types,
    primaryType: 'Purchase',
    message: {
      buyer: account.address,
      token: account.address,
      shares: BigInt(number + 1),
      cost: BigInt(number + 1) * 50_000_000n,
      nonce: toHex(number, { size: 32 }),
      deadline: 1_900_000_000n,
    },
  } as const;
  return { typedData, signature: await account.signTypedData(typedData), signer: account.address };
}

type Signed = Awaited<ReturnType<typeof signedMessage>>;

async function requireRecovered({ typedData, signature, signer }: Signed): Promise<void> {
  const recovered = await recoverTypedDataAddress({ ...typedData, signature: signature as Hex });
  if (recovered !== signer) throw new Error('viem recovered another signer');
}

const messages = await Promise.all(Array.from({ length: 64 }, (_, number) => signedMessage(number)));
for (const message of messages) await requireRecovered(message); // warm-up
const begin = performance.now();
let count = 0;
while (performance.now() - begin < seconds * 1000) {
  for (const message of messages) await requireRecovered(message);
  count += messages.length;
}
console.log((count * 1000) / (performance.now() - begin));
