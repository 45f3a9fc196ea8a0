// SPDX-License-Identifier: GPL-3.0-or-later
// What tests ask of the sandbox's Stripe: people who pay, their banks, time, disputes, and forged webhooks.
import type Stripe from 'stripe';
import type { PaymentFaultSwitches } from '../sandbox/payment_faults.ts';
import type { DisputeEnd, DisputeReason } from '../sandbox/stripe_disputes.ts';
import type { StripeForgery } from '../sandbox/stripe_forgery.ts';
import { answerTheBank, payByBank, payByCard } from '../sandbox/stripe_payer.ts';
import type { WebhookSwitches } from '../sandbox/webhook_sender.ts';
import type { ControlCall } from './control_call.ts';
import type { WebhookState } from './sandbox_control.ts';

export class StripeControl {
  /** On the hosted page; a session's url is what they take. */
  readonly payByCard = payByCard;
  readonly payByBank = payByBank;
  readonly answerTheBank = answerTheBank;
  readonly #call: ControlCall;

  constructor(call: ControlCall) {
    this.#call = call;
  }

  async setFaults(switches: Partial<PaymentFaultSwitches & { failForGoodNext: number }>): Promise<void> {
    await this.#call('PUT', '/faults', switches);
  }

  async setWebhooks(switches: Partial<WebhookSwitches>): Promise<void> {
    await this.#call('PUT', '/webhooks', switches);
  }

  async webhooks(): Promise<WebhookState> {
    return (await this.#call('GET', '/webhooks')) as WebhookState;
  }

  /** Every debit and refund that waits for a bank gets the answer its number stands for. Returns their ids. */
  async bankDay(): Promise<string[]> {
    return ((await this.#call('POST', '/bank_day', {})) as { answered: string[] }).answered;
  }

  /** Without a failure code it goes through. */
  async answerDebit(intentId: string, failureCode?: string): Promise<void> {
    await this.#call('POST', `/payments/${intentId}`, { failureCode });
  }

  /** Without a reason it goes through; with one it fails, also after it had succeeded. */
  async answerRefund(refundId: string, failureReason?: string): Promise<void> {
    await this.#call('POST', `/refunds/${refundId}`, { failureReason });
  }

  /** Its time is over. */
  async expireSession(sessionId: string): Promise<void> {
    await this.#call('POST', `/sessions/${sessionId}/expire`, {});
  }

  /** From now on payments have no balance transaction when they are told of; book() makes up for it, with charge.updated. */
  async holdBookings(): Promise<void> {
    await this.#call('POST', '/hold_bookings', {});
  }

  async book(): Promise<void> {
    await this.#call('POST', '/book', {});
  }

  /** Everything that was paid can be paid out from now on; what waits to be booked is booked, with charge.updated. */
  async settle(): Promise<void> {
    await this.#call('POST', '/settle', {});
  }

  /** Sends all that can be paid out on its way to the bank. */
  async payOut(): Promise<Stripe.Payout> {
    return (await this.#call('POST', '/payouts', {})) as Stripe.Payout;
  }

  async payoutArrives(payoutId: string): Promise<void> {
    await this.#call('POST', `/payouts/${payoutId}`, {});
  }

  async payoutFails(payoutId: string, failureCode = 'account_closed'): Promise<void> {
    await this.#call('POST', `/payouts/${payoutId}`, { failureCode });
  }

  async openDispute(charge: string, dispute: DisputeReason): Promise<Stripe.Dispute> {
    return (await this.#call('POST', '/disputes', { charge, ...dispute })) as Stripe.Dispute;
  }

  async endDispute(disputeId: string, status: DisputeEnd): Promise<void> {
    await this.#call('POST', `/disputes/${disputeId}`, { status });
  }

  /** Of this event, or of the newest. Returns the receiver's status. */
  async forge(kind: StripeForgery, event?: string): Promise<number> {
    return ((await this.#call('POST', '/forge', { kind, event })) as { status: number }).status;
  }

  async resend(eventId: string): Promise<void> {
    await this.#call('POST', `/events/${eventId}/resend`, {});
  }

  /** A second signing secret, beside the one of the configuration until finishRoll(). */
  async rollSecret(): Promise<string> {
    const path = `/webhook_endpoints/${await this.#endpointId()}/roll`;
    return ((await this.#call('POST', path, {})) as { secret: string }).secret;
  }

  async finishRoll(): Promise<void> {
    await this.#call('POST', `/webhook_endpoints/${await this.#endpointId()}/finish_roll`, {});
  }

  /** A day has passed for all idempotency keys. */
  async forgetKeys(): Promise<void> {
    await this.#call('POST', '/forget_keys', {});
  }

  async #endpointId(): Promise<string> {
    const [endpoint] = (await this.#call('GET', '/webhook_endpoints')) as Stripe.WebhookEndpoint[];
    if (!endpoint) throw new Error('the sandbox has no webhook endpoint');
    return endpoint.id;
  }
}
