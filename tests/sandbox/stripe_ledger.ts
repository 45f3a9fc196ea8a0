// SPDX-License-Identifier: GPL-3.0-or-later
// The account's money: one balance transaction for each thing that moves it. Source: docs.stripe.com/reports/balance-transaction-types.
import type Stripe from 'stripe';
import { daySeconds, newId, nowSeconds } from './stripe_ids.ts';
import type { StripeTables } from './stripe_tables.ts';

export interface Booking {
  type: Stripe.BalanceTransaction.Type;
  reportingCategory: string;
  amount: number;
  fee?: number;
  source: string;
  description: string;
  /** Days until it can be paid out. */
  restsDays?: number;
}

export const disputeFeeCents = 1500;

/** 2.9 % and 30 cents of a card, 0.8 % and at most 5 dollars of a bank debit. */
export function paymentFeeCents(method: 'card' | 'us_bank_account', amount: number): number {
  return method === 'card' ? Math.round(amount * 0.029) + 30 : Math.min(500, Math.round(amount * 0.008));
}

export class StripeLedger {
  readonly #tables: StripeTables;
  /** Which payout took a balance transaction along. */
  readonly #payoutOf = new Map<string, string>();
  #isHeld = false;
  #waiting: (() => void)[] = [];

  constructor(tables: StripeTables) {
    this.#tables = tables;
  }

  book({ type, reportingCategory, amount, fee = 0, source, description, restsDays = 0 }: Booking): string {
    const created = nowSeconds();
    const feeDetail = { amount: fee, application: null, currency: 'usd', description: 'Stripe processing fees' };
    const { id } = this.#tables.balanceTransactions.add({
      id: newId('txn'),
      object: 'balance_transaction',
      amount,
      available_on: created + restsDays * daySeconds,
      balance_type: 'payments',
      created,
      currency: 'usd',
      description,
      exchange_rate: null,
      fee,
      fee_details: fee === 0 ? [] : [{ ...feeDetail, type: 'stripe_fee' }],
      net: amount - fee,
      reporting_category: reportingCategory,
      source,
      status: restsDays === 0 ? 'available' : 'pending',
      type,
    });
    return id;
  }

  /** Books when nobody holds bookings: Stripe captures asynchronously and may tell of a payment before it is booked. */
  whenBooked(work: () => void): void {
    if (this.#isHeld) this.#waiting.push(work);
    else work();
  }

  holdBookings(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (!isHeld) this.#bookWhatWaits();
  }

  #bookWhatWaits(): void {
    for (const work of this.#waiting.splice(0)) work();
  }

  /**
   * The days of rest are over for everything that was paid by now; what waits to be booked is, and nobody who hears of that
   * finds it resting. Returns how many that were.
   */
  settle(): number {
    this.#bookWhatWaits();
    const resting = this.#tables.balanceTransactions.all.filter(({ status }) => status === 'pending');
    for (const transaction of resting) {
      transaction.status = 'available';
      transaction.available_on = nowSeconds();
    }
    return resting.length;
  }

  /** Puts all that is available and unpaid into the payout, and the payout's own transaction with it. */
  takeAlong(payoutId: string, transactions: Stripe.BalanceTransaction[]): void {
    for (const { id } of transactions) this.#payoutOf.set(id, payoutId);
  }

  unpaid(): Stripe.BalanceTransaction[] {
    return this.#tables.balanceTransactions.all.filter(
      ({ id, status }) => status === 'available' && !this.#payoutOf.has(id),
    );
  }

  payoutOf(transactionId: string): string | undefined {
    return this.#payoutOf.get(transactionId);
  }

  balance(): Stripe.Balance {
    const sum = (status: string) =>
      this.#tables.balanceTransactions.all
        .filter((transaction) => transaction.status === status)
        .reduce((total, { net }) => total + net, 0);
    const part = (amount: number) => [{ amount, currency: 'usd', source_types: { card: amount } }];
    return {
      object: 'balance',
      available: part(sum('available')),
      livemode: false,
      pending: part(sum('pending')),
    };
  }
}
