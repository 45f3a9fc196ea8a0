// SPDX-License-Identifier: GPL-3.0-or-later
// /_sandbox/stripe: banks, card holders, time, the dashboard, and whoever forges webhooks.
import { bad, controlRoutes, field, setSwitches } from './control_input.ts';
import { jsonObject, route, type Answer, type Incoming, type RouteEntry } from './http.ts';
import { noPaymentFaults } from './payment_faults.ts';
import type { Stripe } from './stripe.ts';
import { StripeError } from './stripe_errors.ts';
import { sendForgery, stripeForgeries, type StripeForgery } from './stripe_forgery.ts';
import type { DisputeEnd, DisputeReason } from './stripe_disputes.ts';
import { noTrouble } from './webhook_sender.ts';

const prefix = '/_sandbox/stripe';
const ok = (body: unknown): Answer => ({ status: 200, body });

const post = controlRoutes(prefix, StripeError);

export function stripeControlRoutes(stripe: Stripe): RouteEntry[] {
  return [...moneyRoutes(stripe), ...disputeRoutes(stripe), ...webhookRoutes(stripe), ...troubleRoutes(stripe)];
}

function moneyRoutes({ tables, bank, checkout, refunds, ledger, payouts }: Stripe): RouteEntry[] {
  return [
    post('/bank_day', () => ok({ answered: bank.answerAll() })),
    post('/payments/{}', (request, [id]) => {
      const intent = tables.paymentIntents.get(id);
      const code = field(request, 'failureCode');
      checkout.bankAnswers(intent, code ? { code, message: `The bank answered ${code}.` } : undefined);
      return ok(intent);
    }),
    post('/refunds/{}', (request, [id]) => {
      const refund = tables.refunds.get(id);
      const reason = field(request, 'failureReason');
      if (reason) refunds.fail(refund, reason);
      else refunds.succeed(refund);
      return ok(refund);
    }),
    post('/sessions/{}/expire', (_request, [id = '']) => ok(checkout.expire(checkout.get(id)))),
    post('/hold_bookings', () => {
      ledger.holdBookings(true);
      return ok({});
    }),
    post('/book', () => {
      ledger.holdBookings(false);
      return ok({});
    }),
    post('/settle', () => ok({ settled: ledger.settle() })),
    post('/payouts', () => ok(payouts.create())),
    post('/payouts/{}', (request, [id]) => {
      const payout = tables.payouts.get(id);
      const code = field(request, 'failureCode');
      return ok(code ? payouts.failed(payout, code) : payouts.paid(payout));
    }),
  ];
}

function disputeRoutes({ tables, disputes }: Stripe): RouteEntry[] {
  const open = (request: Incoming): Answer => {
    const wanted = jsonObject(request) as (DisputeReason & { charge?: string }) | undefined;
    if (!wanted?.reason) return bad('charge and reason, and perhaps amount and isInquiry');
    return ok(disputes.open(tables.charges.get(wanted.charge), wanted));
  };
  const end = (request: Incoming, id: string): Answer => {
    const status = field(request, 'status');
    if (!['won', 'lost', 'warning_closed'].includes(status)) return bad('status is won, lost or warning_closed');
    return ok(disputes.end(tables.disputes.get(id), status as DisputeEnd));
  };
  return [post('/disputes', open), post('/disputes/{}', (request, [id = '']) => end(request, id))];
}

function webhookRoutes({ tables, webhooks }: Stripe): RouteEntry[] {
  const { sender } = webhooks;
  const forge = async (request: Incoming): Promise<Answer> => {
    const kind = field(request, 'kind') as StripeForgery;
    const [endpoint] = tables.endpoints.all;
    const event = tables.events.find(field(request, 'event')) ?? tables.events.all[0];
    if (!stripeForgeries.includes(kind)) return bad(`kind is one of ${stripeForgeries.join(', ')}`);
    if (!endpoint || !event) return bad('There is no endpoint, or no event.');
    return ok({ status: await sendForgery(webhooks, endpoint, event, kind) });
  };
  return [
    route('GET', `${prefix}/webhooks`, () => ok(sender.state)),
    route('PUT', `${prefix}/webhooks`, (request) =>
      setSwitches(request, noTrouble, (switches) => (sender.switches = switches)),
    ),
    route('GET', `${prefix}/webhook_endpoints`, () => ok(tables.endpoints.all)),
    post('/forge', forge),
    post('/events/{}/resend', (_request, [id]) => {
      const event = tables.events.get(id);
      for (const endpoint of tables.endpoints.all) webhooks.sendTo(endpoint, event);
      return ok(event);
    }),
    post('/webhook_endpoints/{}/roll', (_request, [id]) => ok({ secret: webhooks.roll(tables.endpoints.get(id).id) })),
    post('/webhook_endpoints/{}/finish_roll', (_request, [id]) => {
      webhooks.finishRoll(tables.endpoints.get(id).id);
      return ok({});
    }),
  ];
}

function troubleRoutes({ faults, server, idempotency }: Stripe): RouteEntry[] {
  return [
    route('PUT', `${prefix}/faults`, (request) =>
      setSwitches(request, { ...noPaymentFaults, failForGoodNext: 0 }, ({ failForGoodNext, ...rest }) => {
        faults.switches = rest;
        server.failForGoodNext = failForGoodNext;
      }),
    ),
    post('/forget_keys', () => {
      idempotency.forget();
      return ok({});
    }),
  ];
}
