// SPDX-License-Identifier: GPL-3.0-or-later
// A wallet in the browser as sites find one (EIP-1193, EIP-6963): it announces itself, and really signs, with a key of the test's.
import type { BrowserContext } from 'playwright-core';
import type { PrivateKeyAccount } from 'viem/accounts';
import type { TypedData } from './api_types.ts';
import { signTypedData } from './person.ts';

export interface WalletState {
  account: PrivateKeyAccount;
  chainId: number;
  /** As when the person declines; everything, or typed data of this type only. */
  declines?: boolean | string;
  /** What it was asked to sign, in order. */
  asked: { method: string; params: unknown[] }[];
}

interface Reply {
  result?: unknown;
  error?: { code: number; message: string };
}

function declines({ declines: what }: WalletState, params: unknown[]): boolean {
  if (typeof what !== 'string') return what === true;
  return (JSON.parse(String(params[1])) as TypedData).primaryType === what;
}

async function reply(state: WalletState, method: string, params: unknown[]): Promise<Reply> {
  const { account } = state;
  const sign = async (signature: () => Promise<string>): Promise<Reply> => {
    state.asked.push({ method, params });
    return declines(state, params)
      ? { error: { code: 4001, message: 'User rejected the request.' } }
      : { result: await signature() };
  };
  switch (method) {
    case 'eth_requestAccounts':
    case 'eth_accounts':
      return { result: [account.address] };
    case 'eth_chainId':
      return { result: `0x${state.chainId.toString(16)}` };
    case 'personal_sign':
      return sign(() => account.signMessage({ message: { raw: params[0] as `0x${string}` } }));
    case 'eth_signTypedData_v4':
      return sign(() => signTypedData(account, JSON.parse(String(params[1])) as TypedData));
    default:
      return { error: { code: 4200, message: `${method} is not supported` } };
  }
}

/** Runs in the page, before anything of it. */
const announcing = `(() => {
  const listeners = {};
  const provider = {
    request: async ({ method, params = [] }) => {
      const { result, error } = await window.freeholdTestWallet(method, params);
      if (error) throw Object.assign(new Error(error.message), { code: error.code });
      return result;
    },
    on: (name, listener) => (listeners[name] ??= new Set()).add(listener),
    removeListener: (name, listener) => listeners[name]?.delete(listener),
  };
  const icon = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
  const info = { uuid: '3f1c6a52-8a3c-4c39-9f1d-2b1f5a3f6c11', name: 'Test Wallet', icon, rdns: 'example.test.wallet' };
  const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider',
    { detail: Object.freeze({ info, provider }) }));
  window.addEventListener('eip6963:requestProvider', announce);
  announce();
})()`;

export async function installWallet(
  context: BrowserContext,
  account: PrivateKeyAccount,
  chainId: number,
): Promise<WalletState> {
  const state: WalletState = { account, chainId, asked: [] };
  await context.exposeFunction('freeholdTestWallet', (method: string, params: unknown[]) =>
    reply(state, method, params),
  );
  await context.addInitScript(announcing);
  return state;
}
