// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of flow 3 as tests take them: leases, links, and people who pay.
import type { Charge, ChargeHistory, ChargeState, Lease, LeaseRequest } from './api_types.ts';
import type { Person } from './person.ts';
import { defaultConfig } from '../sandbox/config.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

/** A day so many days from today, in UTC as all days of a lease. */
export const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The first day of the month so many months from this one. */
export function firstOfMonth(monthsFromNow = 0): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + monthsFromNow, 1)).toISOString().slice(0, 10);
}

export function leaseRequest(changes: Partial<LeaseRequest> = {}): LeaseRequest {
  return {
    unit: 'Flat 3',
    tenant_name: 'Tom Tenant',
    tenant_email: 'tom.tenant@example.com',
    starts_on: firstOfMonth(),
    rent_usd: '1200',
    due_day: '1',
    late_fee: { kind: 'none' },
    ...changes,
  };
}

export function createLease(manager: Person, propertyId: string, changes: Partial<LeaseRequest> = {}): Promise<Lease> {
  return manager.api.call('createLease', { path: { property_id: propertyId }, body: leaseRequest(changes) });
}

/** What the lease was charged, the oldest month first. */
export async function chargesOf(manager: Person, lease: Lease): Promise<Charge[]> {
  const path = { property_id: lease.property_id };
  const { items } = await manager.api.call('listCharges', { path, query: { lease_id: lease.id, limit: 100 } });
  return items.sort((a, b) => a.due_on.localeCompare(b.due_on) || a.id.localeCompare(b.id));
}

/** The secret behind the '#' of a link. */
export function tokenOf(url: string | null): string {
  const token = /\/pay#token=([\w-]{43})$/.exec(url ?? '')?.[1];
  if (!token) throw new Error(`no token in ${url}`);
  return token;
}

export const pageOf = (world: World, url: string | null) =>
  world.person().api.call('getPaymentPage', { path: { token: tokenOf(url) } });

/** Without an account; of the oldest charge that is due unless one is named. */
export async function checkoutOver(world: World, url: string | null, chargeId?: string): Promise<string> {
  const body = chargeId ? { charge_id: chargeId } : {};
  const path = { token: tokenOf(url) };
  return (await world.person().api.call('startLinkCheckout', { path, body })).checkout_url;
}

export const getCharge = (person: Person, id: string): Promise<ChargeHistory> =>
  person.api.call('getCharge', { path: { charge_id: id } });

export function waitForCharge(person: Person, id: string, ...states: ChargeState[]): Promise<ChargeHistory> {
  return until(
    `charge ${id} to be ${states.join(' or ')}`,
    async () => {
      const charge = await getCharge(person, id);
      return states.includes(charge.state) && charge;
    },
    { timeoutMs: 30_000 },
  );
}

/** What is available at Stripe is paid out, and arrives at Circle. In cents. */
export async function payOutToCircle({ sandbox: { stripe, circle } }: World): Promise<number> {
  const payout = await stripe.payOut();
  await stripe.payoutArrives(payout.id);
  await circle.deposit((payout.amount / 100).toFixed(2));
  return payout.amount;
}

/** Stripe's API, as its dashboard uses it. */
async function askStripe(world: World, path: string, form?: Record<string, string>): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${defaultConfig.stripe.secretKey}` };
  const body = form && new URLSearchParams(form);
  const answer = await fetch(world.sandbox.url + path, { method: form ? 'POST' : 'GET', headers, body });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, string>;
}

async function intentOf(world: World, checkoutUrl: string): Promise<string> {
  const session = /\/(cs_\w+)/.exec(checkoutUrl)?.[1];
  return (await askStripe(world, `/v1/checkout/sessions/${session}`)).payment_intent ?? '';
}

/** What was paid on this checkout goes back, whole unless an amount in cents is given. */
export async function refund(world: World, checkoutUrl: string, cents?: number): Promise<void> {
  const payment_intent = await intentOf(world, checkoutUrl);
  await askStripe(world, '/v1/refunds', { payment_intent, ...(cents ? { amount: String(cents) } : {}) });
}

/** Stripe's id of the charge that paid this checkout. */
export async function chargeAtStripe(world: World, checkoutUrl: string): Promise<string> {
  const intent = await askStripe(world, `/v1/payment_intents/${await intentOf(world, checkoutUrl)}`);
  return intent.latest_charge ?? '';
}
