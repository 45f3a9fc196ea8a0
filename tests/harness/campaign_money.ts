// SPDX-License-Identifier: GPL-3.0-or-later
// What happens outside of Freehold while a campaign runs: banks answer, Stripe pays out, and Circle gets the money. And what the
// two say in the end, past the server.
import { setTimeout as sleep } from 'node:timers/promises';
import type Stripe from 'stripe';
import { defaultConfig } from '../sandbox/config.ts';
import type { Transfer } from '../sandbox/circle_transfers.ts';
import { Collections } from './collections.ts';
import type { World } from './world.ts';

const everyMs = 300;

/** One day of the world of money. */
async function oneDay({ sandbox: { stripe, circle } }: World): Promise<void> {
  await stripe.bankDay();
  await stripe.settle();
  const payout = await stripe.payOut().catch((error: unknown) => {
    if (/cents to pay out/.test(String(error))) return undefined;
    throw error;
  });
  if (!payout) return;
  await stripe.payoutArrives(payout.id);
  await circle.deposit((payout.amount / 100).toFixed(2));
}

/** Days go by quickly until `work` is done. What is paid is booked with the end of its day, and can be paid out then. */
export async function whileDaysGoBy(world: World, work: () => Promise<void>): Promise<void> {
  await world.sandbox.stripe.holdBookings();
  let isOver = false;
  const days = (async () => {
    for (; !isOver; await sleep(everyMs)) await oneDay(world);
  })();
  await Promise.race([work(), days]).finally(() => (isOver = true));
  await days;
}

/** All payments that Stripe has taken, whoever asked for them. */
export async function chargesAtStripe(world: World): Promise<Stripe.Charge[]> {
  const charges: Stripe.Charge[] = [];
  for await (const charge of new Collections(world).stripe.charges.list({ limit: 100 })) charges.push(charge);
  return charges.filter(({ paid }) => paid);
}

/** All transfers that Circle has made or was asked for. */
export async function transfersAtCircle(world: World): Promise<Transfer[]> {
  const headers = { authorization: `Bearer ${defaultConfig.circle.apiKey}` };
  const answer = await fetch(`${world.sandbox.url}/v1/businessAccount/transfers?pageSize=1000`, { headers });
  if (!answer.ok) throw new Error(`Circle's transfers: ${answer.status}`);
  return ((await answer.json()) as { data: Transfer[] }).data;
}
