// SPDX-License-Identifier: GPL-3.0-or-later
// The business account: its balance, its bank accounts and what arrived on them by wire.
import { randomBytes, randomUUID } from 'node:crypto';
import { CircleError, invalidField } from './circle_errors.ts';
import { writeAmount, type Money } from './circle_money.ts';
import type { CircleNotifications } from './circle_notifications.ts';

export interface Wire {
  id: string;
  status: 'pending' | 'complete' | 'failed';
  description: string;
  trackingRef: string;
  fingerprint: string;
  billingDetails: object;
  bankAddress: object;
  createDate: string;
  updateDate: string;
}

export interface Deposit {
  id: string;
  sourceWalletId: string;
  destination: { type: 'wallet'; id: string };
  amount: Money;
  status: 'pending' | 'complete' | 'failed';
  createDate: string;
  updateDate: string;
}

export const now = () => new Date().toISOString();

export class CircleAccount {
  readonly wires: Wire[] = [];
  readonly deposits: Deposit[] = [];
  availableMicro = 0n;
  readonly #amounts = new Map<string, bigint>();
  readonly #walletId: string;
  readonly #notifications: CircleNotifications;

  constructor(walletId: string, notifications: CircleNotifications) {
    this.#walletId = walletId;
    this.#notifications = notifications;
  }

  balances(): { available: Money[]; unsettled: Money[] } {
    const unsettled = this.deposits
      .filter(({ status }) => status === 'pending')
      .reduce((sum, { id }) => sum + (this.#amounts.get(id) ?? 0n), 0n);
    return {
      available: [writeAmount(this.availableMicro)],
      unsettled: unsettled > 0n ? [writeAmount(unsettled)] : [],
    };
  }

  linkWire(body: Record<string, unknown>): Wire {
    const { accountNumber, routingNumber, billingDetails, bankAddress } = body;
    for (const name of ['accountNumber', 'routingNumber'] as const)
      if (typeof body[name] !== 'string') throw invalidField(name, 'may not be null', 'required');
    for (const name of ['billingDetails', 'bankAddress'] as const)
      if (typeof body[name] !== 'object' || body[name] === null)
        throw invalidField(name, 'may not be null', 'required');
    if (!/^\d{9}$/.test(String(routingNumber))) throw invalidField('routingNumber', 'must have nine digits');
    const wire: Wire = {
      id: randomUUID(),
      status: 'complete',
      description: `SANDBOX BANK ****${String(accountNumber).slice(-4)}`,
      trackingRef: `CIR${randomBytes(4).toString('hex').toUpperCase().slice(0, 7)}`,
      fingerprint: randomUUID(),
      billingDetails: billingDetails as object,
      bankAddress: bankAddress as object,
      createDate: now(),
      updateDate: now(),
    };
    this.wires.push(wire);
    this.#notifications.tell('wire', 'wire', wire);
    return wire;
  }

  /** Money that arrives by wire, with the reference that tells whose it is. */
  receive(trackingRef: string, micro: bigint, status: 'pending' | 'complete' = 'complete'): Deposit {
    const wire = this.wires.find((each) => each.trackingRef === trackingRef);
    if (!wire) throw new CircleError(400, 2, `Invalid entity.\ntrackingRef is not known (was ${trackingRef})`);
    const deposit: Deposit = {
      id: randomUUID(),
      sourceWalletId: wire.id,
      destination: { type: 'wallet', id: this.#walletId },
      amount: writeAmount(micro),
      status: 'pending',
      createDate: now(),
      updateDate: now(),
    };
    this.deposits.push(deposit);
    this.#amounts.set(deposit.id, micro);
    if (status === 'complete') return this.settle(deposit, 'complete');
    this.#notifications.tell('deposits', 'deposit', deposit);
    return deposit;
  }

  settle(deposit: Deposit, status: 'complete' | 'failed'): Deposit {
    if (deposit.status !== 'pending') throw invalidField('status', `is ${deposit.status} already`);
    if (status === 'complete') this.availableMicro += this.#amounts.get(deposit.id) ?? 0n;
    deposit.status = status;
    deposit.updateDate = now();
    this.#notifications.tell('deposits', 'deposit', deposit);
    return deposit;
  }
}

/** Where to wire to. */
export function wireInstructions({ trackingRef }: Wire): object {
  return {
    trackingRef,
    beneficiary: { name: 'CIRCLE INTERNET FINANCIAL INC', address1: '1 MAIN STREET', address2: 'SUITE 1' },
    beneficiaryBank: {
      name: 'SANDBOX BANK',
      swiftCode: 'SANDUS33XXX',
      routingNumber: '999999999',
      accountNumber: '1000000001',
      currency: 'USD',
      address: '1 MAIN STREET',
      city: 'NEW YORK',
      postalCode: '10001',
      country: 'US',
    },
  };
}
