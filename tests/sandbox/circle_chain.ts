// SPDX-License-Identifier: GPL-3.0-or-later
// USDC on the local chain. A payment is signed before it is sent, and what is sent again is the same transaction: nobody is paid
// twice because an answer was lost.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createPublicClient,
  encodeFunctionData,
  http,
  keccak256,
  parseAbi,
  TransactionNotFoundError,
  TransactionReceiptNotFoundError,
  type Address,
  type Hash,
  type Hex,
} from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { CircleChainConfig } from './circle_config.ts';

const abi = parseAbi([
  'function isMinter(address account) view returns (bool)',
  'function mint(address to, uint256 amount) returns (bool)',
  'function transfer(address to, uint256 amount) returns (bool)',
]);

const pollMs = 25;
const gasLimit = 200_000n;

export interface Receipt {
  succeeded: boolean;
  block: bigint;
}

export class CircleChain {
  readonly #usdc: Address;
  readonly #account;
  readonly #client;
  readonly #stopped: AbortSignal;
  /** Payments leave one after another, so that each has its own nonce. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ rpcUrl, usdc, key }: CircleChainConfig, stopped: AbortSignal) {
    this.#usdc = usdc;
    this.#account = privateKeyToAccount(key);
    this.#client = createPublicClient({ transport: http(rpcUrl, { retryCount: 0 }), cacheTime: 0 });
    this.#stopped = stopped;
  }

  /** Resolves with the hash when the chain has it; tries on while the node is away. */
  pay(to: Address, micro: bigint): Promise<Hash> {
    const payment = this.#queue.then(() => this.#pay(to, micro));
    this.#queue = payment.catch(() => undefined);
    return payment;
  }

  async receipt(hash: Hash): Promise<Receipt | undefined> {
    const receipt = await this.#client.getTransactionReceipt({ hash }).catch(ignoreUnknown);
    return receipt && { succeeded: receipt.status === 'success', block: receipt.blockNumber };
  }

  head(): Promise<bigint> {
    return this.#client.getBlockNumber({ cacheTime: 0 });
  }

  /** Asks until there is an answer; a node that is away gives none. */
  async until<T>(ask: () => Promise<T | undefined>): Promise<T> {
    for (;;) {
      const answer = await ask().catch(() => undefined);
      if (answer !== undefined) return answer;
      await sleep(pollMs, undefined, { signal: this.#stopped, ref: false });
    }
  }

  async #pay(to: Address, micro: bigint): Promise<Hash> {
    for (;;) {
      const raw = await this.until(() => this.#sign(to, micro));
      const hash = keccak256(raw);
      const outcome = await this.until(() => this.#broadcast(raw, hash));
      if (outcome === 'sent') return hash;
    }
  }

  async #sign(to: Address, micro: bigint): Promise<Hex> {
    const { address } = this.#account;
    const [isMinter, chainId, nonce, fees] = await Promise.all([
      this.#client.readContract({ address: this.#usdc, abi, functionName: 'isMinter', args: [address] }),
      this.#client.getChainId(),
      this.#client.getTransactionCount({ address, blockTag: 'pending' }),
      this.#client.estimateFeesPerGas({ chain: null, type: 'eip1559' }),
    ]);
    const data = encodeFunctionData({ abi, functionName: isMinter ? 'mint' : 'transfer', args: [to, micro] });
    return this.#account.signTransaction({
      type: 'eip1559',
      chainId,
      nonce,
      to: this.#usdc,
      data,
      gas: gasLimit,
      ...fees,
    });
  }

  /** Nothing while nobody knows; 'overtaken' when its nonce belongs to another transaction. */
  async #broadcast(raw: Hex, hash: Hash): Promise<'sent' | 'overtaken' | undefined> {
    try {
      await this.#client.sendRawTransaction({ serializedTransaction: raw });
      return 'sent';
    } catch (error) {
      if (await this.#client.getTransaction({ hash }).catch(ignoreUnknown)) return 'sent';
      return /nonce/i.test(String(error)) ? 'overtaken' : undefined;
    }
  }
}

function ignoreUnknown(error: unknown): undefined {
  if (error instanceof TransactionNotFoundError || error instanceof TransactionReceiptNotFoundError) return undefined;
  throw error;
}
