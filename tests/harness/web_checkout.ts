// SPDX-License-Identifier: GPL-3.0-or-later
import type { Visitor } from './browser.ts';

/** On the checkout page of the provider. */
export async function fillCard({ page }: Visitor, number: string): Promise<void> {
  await page.getByLabel('Email').fill('tom@example.com');
  await page.getByLabel('Name').fill('Tom Tenant');
  await page.getByLabel('Pay this way: Card').check();
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expiry').fill('12 / 40');
  await page.getByLabel('Security code').fill('123');
  await page.getByRole('button', { name: /^Pay/ }).click();
}
