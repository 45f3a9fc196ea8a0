// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whichever step of a payment meets a provider that fails, loses its answer or never tells, or a node that is away: it goes on
// by itself, and the money is taken, sent and booked once.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { chargesAtStripe, transfersAtCircle } from '../harness/campaign_money.ts';
import { availableAtOnce } from '../harness/collections.ts';
import { newRentLink } from '../harness/dividend_flows.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { tokenizedProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { checkoutOver, waitForCharge } from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({
  expectedErrors: [troubleOutside],
  overrides: { payments: { poll_seconds: 1 } },
});
const { chain, gate } = world;
const { stripe, circle } = world.sandbox;
const outageMs = 2500;
let manager: Person;
let property: string;
before(async () => {
  manager = await world.manager();
  property = (await tokenizedProperty(world, manager)).property_id;
});

type Step = 'checkout' | 'payment' | 'payout' | 'transfer';
const allOfThem = 1000;

/** Before which step, and what goes wrong then; what is not over by then is over with the case. */
const troubles: Record<string, [Step, () => Promise<void> | void]> = {
  checkout_isRefusedWith500: ['checkout', () => stripe.setFaults({ failNext: 1, postsOnly: 1 })],
  checkout_isAnsweredWith500ThoughItWasMade: ['checkout', () => stripe.setFaults({ failAfterNext: 1, postsOnly: 1 })],
  checkout_whoseAnswerIsLost: ['checkout', () => stripe.setFaults({ resetAfterNext: 1, postsOnly: 1 })],
  payment_whileStripeAnswers500: ['payment', () => stripe.setFaults({ failNext: 6 })],
  payment_whileStripeHasTooManyRequests: ['payment', () => stripe.setFaults({ rateLimitNext: 4 })],
  payment_thatNobodyTellsOf: ['payment', () => stripe.setWebhooks({ drop: allOfThem })],
  payout_whileStripeAnswers500: ['payout', () => stripe.setFaults({ failNext: 6 })],
  payout_thatNobodyTellsOf: ['payout', () => stripe.setWebhooks({ drop: allOfThem })],
  transfer_whileCircleAnswers500: ['transfer', () => circle.setFaults({ failNext: 6 })],
  transfer_isAnsweredWith500ThoughItWasMade: ['transfer', () => circle.setFaults({ failAfterNext: 1, postsOnly: 1 })],
  transfer_whoseAnswerIsLost: ['transfer', () => circle.setFaults({ resetAfterNext: 1, postsOnly: 1 })],
  transfer_thatNobodyTellsOf: ['transfer', () => circle.setNotifications({ drop: allOfThem })],
  booking_whileTheNodeIsAway: [
    'transfer',
    () => {
      gate.fail({ down: true });
      void sleep(outageMs).then(() => gate.heal());
    },
  ],
};

async function allIsWell(): Promise<void> {
  gate.heal();
  await Promise.all([stripe.setFaults({}), stripe.setWebhooks({}), circle.setFaults({}), circle.setNotifications({})]);
}

/** Whoever sees an error tries again. */
const patientCheckout = (url: string | null) =>
  until('a checkout', () =>
    checkoutOver(world, url).catch((error: unknown) => {
      if (/payment_provider_failed/.test(String(error))) return undefined;
      throw error;
    }),
  );

async function payAllTheWay(before: (step: Step) => Promise<void>): Promise<string> {
  const { url, charge } = await newRentLink(manager, property, 1000);
  await before('checkout');
  const checkout = await patientCheckout(url);
  assert.equal(await patientCheckout(url), checkout);
  await before('payment');
  assert.equal((await stripe.payByCard(checkout, availableAtOnce)).status, 303);
  const settled = await waitForCharge(manager, charge, 'SETTLED');
  await before('payout');
  const payout = await stripe.payOut();
  await stripe.payoutArrives(payout.id);
  await before('transfer');
  await circle.deposit((payout.amount / 100).toFixed(2));
  await waitForCharge(manager, charge, 'CONVERTED');
  return settled.payments[0]?.id ?? '';
}

for (const [name, [step, begin]] of Object.entries(troubles))
  test(name, async () => {
    const booked = await chain.inTreasury(property);
    const sent = (await transfersAtCircle(world)).length;
    const payment = await payAllTheWay(async (next) => {
      if (next === step) await begin();
    });
    await allIsWell();
    const taken = (await chargesAtStripe(world)).filter(({ metadata }) => metadata.reference === payment);
    assert.equal(taken.length, 1);
    const transfers = await transfersAtCircle(world);
    assert.deepEqual(
      transfers.slice(0, transfers.length - sent).map(({ status, amount }) => `${status} ${amount.amount}`),
      ['complete 970.70'],
    );
    assert.equal((await chain.inTreasury(property)) - booked, 970_700_000n);
  });
