// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a wallet of the browser to sign, and says in words why it did not.
import type { Config, Connector } from 'wagmi';
import { connect, signMessage, signTypedData, switchChain } from 'wagmi/actions';
import { getAddress, type Address, type Hex } from 'viem';
import type { Schemas } from '@/lib/api/types';

export type WalletProblem =
  | { kind: 'rejected' | 'pending' | 'otherTerms' }
  | { kind: 'otherAccount'; has: string; wanted: string }
  | { kind: 'otherChain'; chain: number }
  | { kind: 'failed'; detail: string };

export class WalletError extends Error {
  readonly problem: WalletProblem;

  constructor(problem: WalletProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const codes: Record<number, WalletProblem> = {
  4001: { kind: 'rejected' },
  [-32_002]: { kind: 'pending' },
};

/** EIP-1193's code, wherever in the chain of causes it stands. */
function problemOf(error: unknown): WalletProblem {
  for (let cause: any = error; cause; cause = cause.cause) {
    const known = codes[cause.code as number];
    if (known) return known;
  }
  const detail = (error as { shortMessage?: string; message?: string }).shortMessage ?? String(error);
  return { kind: 'failed', detail };
}

async function withWords<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof WalletError ? error : new WalletError(problemOf(error));
  }
}

/** Opens the wallet and gives the account that it is set to. */
export function openWallet(config: Config, connector: Connector): Promise<Address> {
  return withWords(async () => {
    // Once it is open it is not asked again: disconnecting would take the permission back.
    const isOpen = config.state.connections.has(connector.uid);
    const accounts = isOpen ? await connector.getAccounts() : (await connect(config, { connector })).accounts;
    const [account] = accounts;
    if (!account) throw new WalletError({ kind: 'rejected' });
    return getAddress(account);
  });
}

export function signText(config: Config, connector: Connector, account: Address, message: string): Promise<Hex> {
  return withWords(() => signMessage(config, { connector, account, message }));
}

async function onItsChain(config: Config, connector: Connector, chainId: number): Promise<void> {
  if ((await connector.getChainId()) === chainId) return;
  await switchChain(config, { connector, chainId }).catch((error: unknown) => {
    const problem = problemOf(error);
    throw new WalletError(problem.kind === 'rejected' ? problem : { kind: 'otherChain', chain: chainId });
  });
}

/** Typed data as the API gives it (EIP-712), by the account that it is for. */
export function signData(
  config: Config,
  connector: Connector,
  wanted: string,
  data: Schemas['TypedData'],
): Promise<Hex> {
  return withWords(async () => {
    const has = await openWallet(config, connector);
    const accounts = await connector.getAccounts();
    const account = accounts.find((one) => one.toLowerCase() === wanted.toLowerCase());
    if (!account) throw new WalletError({ kind: 'otherAccount', has, wanted });
    const domain = data.domain as { chainId?: number | string };
    if (domain.chainId !== undefined) await onItsChain(config, connector, Number(domain.chainId));
    const { EIP712Domain: _domain, ...types } = data.types as Record<string, { name: string; type: string }[]>;
    return signTypedData(config, {
      connector,
      account,
      types,
      domain: domain as object,
      primaryType: data.primaryType,
      message: data.message as Record<string, unknown>,
    });
  });
}
