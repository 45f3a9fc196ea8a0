// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody at a browser of their own with a wallet in it.
import assert from 'node:assert/strict';
import type { Visitor } from './browser.ts';
import { installWallet, type WalletState } from './browser_wallet.ts';
import type { Person } from './person.ts';
import type { Site } from './test_site.ts';
import { logInOnPage } from './web_login.ts';

const localChain = 31337;

export interface Signer {
  visitor: Visitor;
  wallet: WalletState;
  person: Person;
}

/** Logged in, on the first page of their area. */
export async function signerAt({ browser, web }: Site, person: Person | undefined, area: string): Promise<Signer> {
  assert.ok(person);
  const visitor = await browser.visitor(web.url);
  const wallet = await installWallet(visitor.context, person.account, localChain);
  await visitor.open('/login');
  await logInOnPage(visitor, person, area);
  return { visitor, wallet, person };
}

/** In the wallet that the page offers. */
export async function chooseWallet({ page }: Visitor): Promise<void> {
  await page.getByRole('group', { name: 'Choose a wallet' }).getByRole('button', { name: 'Test Wallet' }).click();
}

/** Opens the proposal and signs it. */
export async function signOnPage({ visitor }: Signer, proposal: string): Promise<void> {
  await visitor.open(`/admin/proposals/${proposal}`);
  await visitor.page.getByRole('button', { name: 'Sign', exact: true }).click();
  await chooseWallet(visitor);
  await visitor.page.getByText(/^Signed: \d of \d signatures\.$/).waitFor();
}
