// SPDX-License-Identifier: GPL-3.0-or-later
// Transfers to the chain: taken from the balance at once, sent when nobody holds them, complete when buried deep enough.
import { randomUUID } from 'node:crypto';
import type { Address, Hash } from 'viem';
import { now, type CircleAccount } from './circle_account.ts';
import type { CircleChain } from './circle_chain.ts';
import { invalidField, notFound } from './circle_errors.ts';
import { readAmount, writeAmount, type Money } from './circle_money.ts';
import type { CircleNotifications } from './circle_notifications.ts';
import type { CircleRecipients } from './circle_recipients.ts';

export type TransferErrorCode = 'transfer_failed' | 'transfer_denied' | 'blockchain_error' | 'insufficient_funds';

export interface Transfer {
  id: string;
  source: { type: 'wallet'; id: string };
  destination: { type: 'blockchain'; address: Address; chain: string };
  amount: Money;
  transactionHash?: Hash;
  status: 'pending' | 'complete' | 'failed';
  errorCode?: TransferErrorCode;
  riskEvaluation?: { decision: 'denied'; reason: string };
  createDate: string;
  updateDate: string;
}

export interface TransferSwitches {
  /** 1: what is made waits until this is 0 again. */
  hold: number;
  /** Blocks, its own included, before a transfer is complete. */
  confirmations: number;
  /** How many of the next are refused by Circle's risk service. */
  denyNext: number;
  /** How many of the next fail before they are sent. */
  failNext: number;
}

export const noTransferTrouble: TransferSwitches = { hold: 0, confirmations: 1, denyNext: 0, failNext: 0 };

export interface TransferParts {
  walletId: string;
  account: CircleAccount;
  recipients: CircleRecipients;
  notifications: CircleNotifications;
  chain: () => CircleChain | undefined;
}

export class CircleTransfers {
  readonly all: Transfer[] = [];
  readonly #parts: TransferParts;
  #switches = { ...noTransferTrouble };
  #held: (() => void)[] = [];

  constructor(parts: TransferParts) {
    this.#parts = parts;
  }

  get switches(): TransferSwitches {
    return this.#switches;
  }

  set switches(switches: TransferSwitches) {
    this.#switches = switches;
    if (switches.hold > 0) return;
    for (const release of this.#held.splice(0)) release();
  }

  get(id: string): Transfer {
    const transfer = this.all.find((each) => each.id === id);
    if (!transfer) throw notFound();
    return transfer;
  }

  create(body: Record<string, unknown>): Transfer {
    const { walletId, recipients } = this.#parts;
    const destination = (body.destination ?? {}) as { type?: unknown; addressId?: unknown };
    if (destination.type !== 'verified_blockchain')
      throw invalidField('destination.type', `must be verified_blockchain (was ${String(destination.type)})`);
    const micro = readAmount(body.amount);
    const { address, chain } = recipients.requireActive(destination.addressId);
    const transfer: Transfer = {
      id: randomUUID(),
      source: { type: 'wallet', id: walletId },
      destination: { type: 'blockchain', address, chain },
      amount: writeAmount(micro),
      status: 'pending',
      createDate: now(),
      updateDate: now(),
    };
    this.all.push(transfer);
    this.#tell(transfer);
    this.#take(transfer, micro);
    return transfer;
  }

  /** What cannot be done is decided now, but told a moment later: the answer to the request still says pending. */
  #take(transfer: Transfer, micro: bigint): void {
    const { account } = this.#parts;
    const refusal = this.#refusal(micro);
    if (refusal) {
      setImmediate(() => this.#fail(transfer, refusal));
      return;
    }
    account.availableMicro -= micro;
    void this.#carryOut(transfer, micro).catch((error: unknown) => {
      if ((error as Error).name !== 'AbortError') throw error; // the sandbox was stopped meanwhile
    });
  }

  #refusal(micro: bigint): TransferErrorCode | undefined {
    if (this.#strikes('denyNext')) return 'transfer_denied';
    if (this.#strikes('failNext')) return 'transfer_failed';
    return this.#parts.account.availableMicro < micro ? 'insufficient_funds' : undefined;
  }

  async #carryOut(transfer: Transfer, micro: bigint): Promise<void> {
    if (this.#switches.hold > 0) await new Promise<void>((release) => this.#held.push(release));
    const chain = this.#parts.chain();
    if (!chain) return this.#giveBack(transfer, micro, 'transfer_failed');
    const hash = await chain.pay(transfer.destination.address, micro);
    transfer.transactionHash = hash;
    this.#tell(transfer);
    const receipt = await chain.until(() => chain.receipt(hash));
    if (!receipt.succeeded) return this.#giveBack(transfer, micro, 'blockchain_error');
    await chain.until(async () => (await this.#isBuried(chain, hash)) || undefined);
    transfer.status = 'complete';
    this.#tell(transfer);
  }

  /** Asks for the receipt anew: a reorganisation may have moved it. */
  async #isBuried(chain: CircleChain, hash: Hash): Promise<boolean> {
    const [receipt, head] = await Promise.all([chain.receipt(hash), chain.head()]);
    return receipt !== undefined && head - receipt.block + 1n >= BigInt(this.#switches.confirmations);
  }

  #giveBack(transfer: Transfer, micro: bigint, errorCode: TransferErrorCode): void {
    this.#parts.account.availableMicro += micro;
    this.#fail(transfer, errorCode);
  }

  #fail(transfer: Transfer, errorCode: TransferErrorCode): void {
    transfer.status = 'failed';
    transfer.errorCode = errorCode;
    if (errorCode === 'transfer_denied') transfer.riskEvaluation = { decision: 'denied', reason: '3000' };
    this.#tell(transfer);
  }

  #tell(transfer: Transfer): void {
    transfer.updateDate = now();
    this.#parts.notifications.tell('transfers', 'transfer', transfer);
  }

  #strikes(counter: 'denyNext' | 'failNext'): boolean {
    if (this.#switches[counter] === 0) return false;
    this.#switches[counter] -= 1;
    return true;
  }
}
