// SPDX-License-Identifier: GPL-3.0-or-later
import type { Visitor } from './browser.ts';
import type { Person } from './person.ts';

/** On the page for it, where `visitor` is, with the code of the app where the account has one; ends on the page `next`. */
export async function logInOnPage({ page }: Visitor, person: Person, next: string): Promise<void> {
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  if (person.authenticator) {
    await page.getByLabel('Code').fill(await person.authenticator.nextCode());
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
  }
  await page.waitForURL((url) => url.pathname === next);
}
