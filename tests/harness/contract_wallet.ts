// SPDX-License-Identifier: GPL-3.0-or-later
// A wallet that is a contract (ERC-1271): a Safe of its own, whose owners sign for it, all of them each time.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  concat,
  encodeDeployData,
  encodeFunctionData,
  hashMessage,
  hashTypedData,
  zeroAddress,
  type Abi,
  type Address,
  type Hash,
  type Hex,
} from 'viem';
import { toAccount, type PrivateKeyAccount } from 'viem/accounts';
import type { Chain } from './chain.ts';

const packages = createRequire(import.meta.url);

/** As its authors compiled it. */
function artifact(path: string): { abi: Abi; bytecode: Hex } {
  const file = `@safe-global/safe-smart-account/build/artifacts/contracts/${path}.json`;
  return JSON.parse(readFileSync(packages.resolve(file), 'utf8')) as { abi: Abi; bytecode: Hex };
}

async function deploy(chain: Chain, path: string, args: unknown[] = []): Promise<Address> {
  return chain.deploy(encodeDeployData({ ...artifact(path), args }));
}

/** Signs as a person's account does; `owners` in whatever order. */
export async function contractWallet(chain: Chain, owners: PrivateKeyAccount[]): Promise<PrivateKeyAccount> {
  const singleton = await deploy(chain, 'Safe.sol/Safe');
  const handler = await deploy(chain, 'handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler');
  const address = await deploy(chain, 'proxies/SafeProxy.sol/SafeProxy', [singleton]);
  const members = owners.map((owner) => owner.address);
  const setUp = [members, BigInt(members.length), zeroAddress, '0x', handler, zeroAddress, 0n, zeroAddress];
  const data = encodeFunctionData({ abi: artifact('Safe.sol/Safe').abi, functionName: 'setup', args: setUp });
  await chain.call(address, data);
  return accountOf(address, owners, chain.deployment.chainId);
}

function accountOf(address: Address, owners: PrivateKeyAccount[], chainId: number): PrivateKeyAccount {
  const sorted = [...owners].sort((a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1));
  const sign = async (hash: Hash): Promise<Hex> => concat(await Promise.all(sorted.map((owner) => part(owner, hash))));
  const part = (owner: PrivateKeyAccount, hash: Hash) =>
    owner.signTypedData({
      domain: { chainId, verifyingContract: address },
      types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
      primaryType: 'SafeMessage',
      message: { message: hash },
    });
  const account = toAccount({
    address,
    signMessage: ({ message }) => sign(hashMessage(message)),
    signTypedData: (data) => sign(hashTypedData(data as never)),
    signTransaction: () => Promise.reject(new Error('a contract sends no transactions')),
  });
  return account as unknown as PrivateKeyAccount; // all that tests ask of one but its key
}
