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

/**
 * A contract that calls every signature its own, after so many rounds of 26 gas each. Its code: push `rounds`; a loop that takes
 * one away until none is left; the answer of ERC-1271.
 */
export async function slowWallet(chain: Chain, rounds: number): Promise<PrivateKeyAccount> {
  const loop = `62${rounds.toString(16).padStart(6, '0')}5b6001900380600457`;
  const answer = '631626ba7e60e01b60005260206000f3';
  const code = loop + answer;
  const size = (code.length / 2).toString(16).padStart(2, '0');
  const address = await chain.deploy(`0x60${size}80600b6000396000f3${code}`);
  const sign = async (): Promise<Hex> => `0x${'11'.repeat(65)}`;
  const account = toAccount({
    address,
    signMessage: sign,
    signTypedData: sign,
    signTransaction: () => Promise.reject(new Error('a contract sends no transactions')),
  });
  return account as unknown as PrivateKeyAccount;
}
