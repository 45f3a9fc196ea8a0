// SPDX-License-Identifier: GPL-3.0-or-later
// Flow 3, first part: people pay rent on Stripe's page, and it becomes USDC in the Treasury. What it costs to run the building.
import type { Charge, Token } from '../harness/api_types.ts';
import { upload } from '../harness/flows.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { chargeAtStripe, checkoutOver, createLease, dayIn, getCharge, waitForCharge } from '../harness/rent_flows.ts';
import { demoRent } from './cast.ts';
import { convert } from './conversion_steps.ts';
import { receiptFor } from './pictures.ts';
import type { Stage } from './tokenize_flow.ts';

const cardWithoutFunds = '4000000000009995';

/** A charge, and Stripe's page on which it was paid. */
interface Paid {
  charge: string;
  checkout: string;
}

async function moveIn({ world, manager, narrator }: Stage, { property_id }: Token): Promise<Person> {
  const { lease, tenant: person } = demoRent;
  const tenant = await narrator.step(`${person.name} registers as a tenant`, () => world.tenant(person));
  const changes = { ...lease, tenant_name: tenant.name, tenant_email: tenant.email };
  await narrator.step(
    `${manager.name} makes a lease`,
    () => createLease(manager, property_id, changes),
    ({ unit, rent_usd }) => ({ note: `${unit}, ${rent_usd} USD a month` }),
  );
  await narrator.step(
    'the tenant gets its payment link by mail',
    () => world.sandbox.waitForMail(tenant.email, /^Your rent for /),
    ({ subject }) => ({ note: `"${subject}"` }),
  );
  return tenant;
}

async function oldestDue(tenant: Person): Promise<Charge | undefined> {
  const items = await everyItem(tenant.api, 'listMyCharges', { query: { part: 'unpaid' } });
  return items.sort((a, b) => a.due_on.localeCompare(b.due_on))[0];
}

async function payAsTenant(stage: Stage, tenant: Person): Promise<Paid> {
  const { world, narrator } = stage;
  const { stripe } = world.sandbox;
  const due = await narrator.step(
    `${tenant.name} looks at what is due`,
    () => until('the rent', () => oldestDue(tenant)),
    ({ description, amount_usd, due_on }) => ({ note: `${description}, ${amount_usd} USD on ${due_on}` }),
  );
  const path = { charge_id: due.id };
  const { checkout_url: checkout } = await narrator.step(
    'goes to the page of Stripe',
    () => tenant.api.call('startCheckout', { path }),
    ({ checkout_url }) => ({ note: new URL(checkout_url).pathname.slice(0, 32) }),
  );
  await narrator.step('pays by a card that is declined, and stays on the page', async () => {
    const { location, html } = await stripe.payByCard(checkout, cardWithoutFunds);
    if (location || !html.includes('insufficient funds')) throw new Error('the card was not declined');
  });
  await narrator.step('pays by another card', async () => {
    const { location, status } = await stripe.payByCard(checkout);
    if (!location) throw new Error(`the page answered ${status}`);
  });
  await seePaid(stage, due.id);
  await narrator.step(
    'has a receipt by mail',
    () => world.sandbox.waitForMail(tenant.email, /^Receipt: /),
    ({ subject }) => ({ note: `"${subject}"` }),
  );
  return { charge: due.id, checkout };
}

async function seePaid({ world, manager, narrator }: Stage, charge: string): Promise<void> {
  await narrator.step(
    'Stripe books it, its signed webhook arrives, and the server asks Stripe',
    async () => {
      await world.sandbox.stripe.settle();
      return waitForCharge(manager, charge, 'SETTLED');
    },
    ({ state, payments: [payment] }) => ({ note: `${state}, ${payment?.method} …${payment?.last_digits}` }),
  );
}

/** By somebody who has the link and no account. */
async function payOverLink(
  stage: Stage,
  { property_id }: Token,
  what: Record<'unit' | 'description' | 'amount_usd', string>,
  pay: (checkout: string, charge: string) => Promise<unknown>,
): Promise<Paid> {
  const { world, manager, narrator } = stage;
  const body = { ...what, due_on: dayIn(3) };
  const link = await narrator.step(
    `${manager.name} makes a payment link`,
    () => manager.api.call('createPaymentLink', { path: { property_id }, body }),
    () => ({ note: `${what.unit}, ${what.amount_usd} USD` }),
  );
  const charge = link.charge?.id ?? '';
  const checkout = await narrator.step('somebody opens it without an account', () => checkoutOver(world, link.url));
  await pay(checkout, charge);
  await seePaid(stage, charge);
  return { charge, checkout };
}

async function payFromBank({ world, manager, narrator }: Stage, checkout: string, charge: string): Promise<void> {
  const { stripe } = world.sandbox;
  const isAsked = async () => (await getCharge(manager, charge)).payments.some(({ state }) => state === 'PROCESSING');
  await narrator.step('pays from a bank account, which takes days', async () => {
    await stripe.payByBank(checkout);
    await until('the debit', isAsked);
  });
  await narrator.step('the days pass: the bank pays', () => stripe.bankDay());
}

async function bookExpense({ manager, narrator }: Stage, { property_id }: Token): Promise<void> {
  const { expense, terms } = demoRent;
  const path = { property_id };
  const receipt = await narrator.step(
    `${manager.name} uploads a receipt`,
    () => upload(manager, property_id, receiptFor(expense)),
    ({ name, size_bytes }) => ({ note: `${name}, ${size_bytes} bytes` }),
  );
  await narrator.step(
    'books what was spent',
    () => manager.api.call('bookExpense', { path, body: { ...expense, spent_on: dayIn(0), document_id: receipt.id } }),
    ({ category, amount_usd, vendor }) => ({ note: `${category}, ${amount_usd} USD to ${vendor}` }),
  );
  await narrator.step(
    'sets fee and reserve; they hold for the statements of later days',
    () => manager.api.call('setRentTerms', { path, body: { ...terms, effective_from: dayIn(1) } }),
    ({ effective_from }) => ({ note: `from ${effective_from}` }),
  );
}

async function dispute({ world, manager, narrator }: Stage, { charge, checkout }: Paid): Promise<void> {
  await narrator.step(
    "the shop's bank asks what the payment was for",
    async () => {
      const reason = { reason: 'fraudulent', isInquiry: true };
      await world.sandbox.stripe.openDispute(await chargeAtStripe(world, checkout), reason);
      return waitForCharge(manager, charge, 'DISPUTED');
    },
    ({ state, amount_usd }) => ({ note: `${state}, ${amount_usd} USD wait for the answer` }),
  );
}

/** Who lives there. */
export async function playRent(stage: Stage, token: Token): Promise<Person> {
  const { stripe, circle } = stage.world.sandbox;
  const tenant = await moveIn(stage, token);
  await stage.narrator.step('Stripe and Circle send their messages twice', async () => {
    await stripe.setWebhooks({ duplicate: 1 });
    await circle.setNotifications({ duplicate: 1 });
    // So that nothing that is paid rests for days.
    await stripe.holdBookings();
  });
  const flat = await payAsTenant(stage, tenant);
  const garage = await payOverLink(stage, token, demoRent.garage, (...asked) => payFromBank(stage, ...asked));
  const shop = await payOverLink(stage, token, demoRent.shop, (checkout) =>
    stage.narrator.step('pays by card', () => stripe.payByCard(checkout)),
  );
  await convert(stage, token, [flat.charge, garage.charge, shop.charge]);
  await bookExpense(stage, token);
  await dispute(stage, shop);
  return tenant;
}
