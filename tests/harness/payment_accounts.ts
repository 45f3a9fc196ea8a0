// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts at Stripe and Circle as an operator sets them up before the server starts.
import { randomUUID } from 'node:crypto';
import { defaultConfig, type SandboxConfig } from '../sandbox/config.ts';
import type { Chain } from './chain.ts';
import { SandboxControl } from './sandbox_control.ts';

/** The sandbox's configuration with every provider's news going to the server at `serverUrl`. */
export function sandboxConfig(serverUrl: string): SandboxConfig {
  const webhooks = `${serverUrl}/api/v1/webhooks`;
  const { sumsub, stripe, circle } = defaultConfig;
  return {
    ...defaultConfig,
    sumsub: { ...sumsub, webhookUrl: `${webhooks}/sumsub` },
    stripe: { ...stripe, webhookUrl: `${webhooks}/stripe` },
    circle: { ...circle, notificationUrl: `${webhooks}/circle` },
  };
}

async function post(url: string, request: object): Promise<{ id: string }> {
  const headers = { authorization: `Bearer ${defaultConfig.circle.apiKey}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ idempotencyKey: randomUUID(), ...request });
  const response = await fetch(url, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${url}: ${await response.text()}`);
  return ((await response.json()) as { data: { id: string } }).data;
}

/** A bank account that payouts arrive on, and the Treasury as an approved recipient on this chain. Returns the recipient's id. */
export async function openCircleAccount(sandboxUrl: string, chain: Pick<Chain, 'url' | 'deployment'>): Promise<string> {
  const { circle } = new SandboxControl(sandboxUrl);
  const account = `${sandboxUrl}/v1/businessAccount`;
  await post(`${account}/banks/wires`, {
    accountNumber: '000123456789',
    routingNumber: '121000248',
    billingDetails: { name: 'Freehold', country: 'US', city: 'Boston', line1: '1 Main Street', postalCode: '02201' },
    bankAddress: { bankName: 'SANDBOX BANK', country: 'US', city: 'Boston' },
  });
  const { id } = await post(`${account}/wallets/addresses/recipient`, {
    address: chain.deployment.contracts.treasury,
    chain: 'POLY',
    description: 'Treasury',
  });
  await circle.decideRecipient(id, 'active');
  await circle.connect(chain);
  return id;
}

/** What somebody does in Circle's console, past the server. Returns the transfer's id. */
export async function transferAtCircle(sandboxUrl: string, amount: string): Promise<string> {
  const [recipient] = await new SandboxControl(sandboxUrl).circle.recipients();
  const { id } = await post(`${sandboxUrl}/v1/businessAccount/transfers`, {
    destination: { type: 'verified_blockchain', addressId: recipient?.id },
    amount: { amount, currency: 'USD' },
  });
  return id;
}
