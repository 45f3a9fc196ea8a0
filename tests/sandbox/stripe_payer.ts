// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who pays on the hosted page, by its forms.
import { testRouting } from './stripe_methods.ts';

export const goodCard = '4242424242424242';
export const goodAccount = '000123456789';

export interface PageReply {
  status: number;
  location: string | null;
  html: string;
}

const payer = { email: 'tom@example.com', name: 'Tom Tenant' };

export async function postForm(url: string | null, fields: Record<string, string>): Promise<PageReply> {
  const body = new URLSearchParams(fields);
  const response = await fetch(url ?? '', { method: 'POST', body, redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
}

export function payByCard(
  url: string | null,
  number = goodCard,
  changes: Record<string, string> = {},
): Promise<PageReply> {
  const card = { card_number: number, card_expiry: '12 / 40', card_cvc: '123' };
  return postForm(url, { ...payer, payment_method: 'card', ...card, ...changes });
}

export function payByBank(url: string | null, account = goodAccount): Promise<PageReply> {
  const numbers = { routing_number: testRouting, account_number: account };
  return postForm(url, { ...payer, payment_method: 'us_bank_account', ...numbers });
}

/** What the bank asked after a card that wants it. */
export function answerTheBank(url: string | null, outcome: 'complete' | 'fail'): Promise<PageReply> {
  return postForm(`${url}/authenticate`, { outcome });
}
