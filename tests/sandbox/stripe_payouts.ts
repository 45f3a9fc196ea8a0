// SPDX-License-Identifier: GPL-3.0-or-later
// Automatic payouts: each takes along everything that is available and was in none before. Source: docs.stripe.com/payouts.
import type Stripe from 'stripe';
import { invalidRequest } from './stripe_errors.ts';
import { daySeconds, newId, nowSeconds } from './stripe_ids.ts';
import { listPage } from './stripe_list.ts';
import type { StripeEndpoint, StripeParts } from './stripe_parts.ts';

const transitDays = 2;

export class StripePayouts {
  readonly #parts: StripeParts;

  constructor(parts: StripeParts) {
    this.#parts = parts;
  }

  endpoints(): StripeEndpoint[] {
    const { payouts, balanceTransactions } = this.#parts.tables;
    const url = '/v1/payouts';
    const transactionsUrl = '/v1/balance_transactions';
    return [
      { method: 'GET', path: url, handle: ({ params }) => listPage(payouts, params, { url, equal: ['status'] }) },
      { method: 'GET', path: `${url}/{}`, handle: ({ id, params }) => (params.done(), payouts.get(id)) },
      {
        method: 'GET',
        path: transactionsUrl,
        handle: ({ params }) => {
          const payout = params.optional('payout');
          if (payout !== undefined) payouts.get(payout, 'payout');
          return listPage(balanceTransactions, params, {
            url: transactionsUrl,
            equal: ['type', 'source', 'currency'],
            matches: ({ id }) => payout === undefined || this.#parts.ledger.payoutOf(id) === payout,
          });
        },
      },
      {
        method: 'GET',
        path: `${transactionsUrl}/{}`,
        handle: ({ id, params }) => (params.done(), balanceTransactions.get(id)),
      },
      { method: 'GET', path: '/v1/balance', handle: ({ params }) => (params.done(), this.#parts.ledger.balance()) },
    ];
  }

  /** On its way to the bank. */
  create(): Stripe.Payout {
    const { tables, ledger, events } = this.#parts;
    const transactions = ledger.unpaid();
    const amount = transactions.reduce((total, { net }) => total + net, 0);
    if (amount <= 0) throw invalidRequest(`There are ${amount} cents to pay out.`);
    const payout = tables.payouts.add(newPayout(amount));
    const booking = { amount: -amount, source: payout.id, description: 'STRIPE PAYOUT' };
    const own = ledger.book({ type: 'payout', reportingCategory: 'payout', ...booking });
    payout.balance_transaction = own;
    ledger.takeAlong(payout.id, [...transactions, tables.balanceTransactions.get(own)]);
    events.emit('payout.created', payout);
    payout.reconciliation_status = 'completed';
    events.emit('payout.reconciliation_completed', payout);
    return payout;
  }

  paid(payout: Stripe.Payout): Stripe.Payout {
    requireInTransit(payout);
    payout.status = 'paid';
    payout.arrival_date = nowSeconds();
    payout.trace_id = { status: 'supported', value: payout.id.slice(-12) };
    this.#parts.events.emit('payout.updated', payout);
    this.#parts.events.emit('payout.paid', payout);
    return payout;
  }

  /** The money comes back, and the next payout takes it along. A bank may also send back what was paid. */
  failed(payout: Stripe.Payout, code: string): Stripe.Payout {
    if (payout.status === 'failed') requireInTransit(payout);
    payout.status = 'failed';
    payout.failure_code = code;
    payout.failure_message = 'The bank did not take the payout.';
    payout.failure_balance_transaction = this.#parts.ledger.book({
      type: 'payout_failure',
      reportingCategory: 'payout_reversal',
      amount: payout.amount,
      source: payout.id,
      description: 'STRIPE PAYOUT FAILURE',
    });
    this.#parts.events.emit('payout.updated', payout);
    this.#parts.events.emit('payout.failed', payout);
    return payout;
  }
}

function requireInTransit({ status }: Stripe.Payout): void {
  if (status !== 'in_transit') throw invalidRequest(`The payout is ${status}.`);
}

function newPayout(amount: number): Stripe.Payout {
  return {
    id: newId('po'),
    object: 'payout',
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: nowSeconds() + transitDays * daySeconds,
    automatic: true,
    balance_transaction: null,
    created: nowSeconds(),
    currency: 'usd',
    description: 'STRIPE PAYOUT',
    destination: newId('ba'),
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: {},
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'in_progress',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: null,
    status: 'in_transit',
    trace_id: { status: 'pending', value: null },
    type: 'bank_account',
  };
}
