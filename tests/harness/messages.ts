// SPDX-License-Identifier: GPL-3.0-or-later
// What people were told, held against what happened.
import assert from 'node:assert/strict';
import { everyItem } from './pages.ts';
import type { Person } from './person.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

interface Told {
  kind: string;
  param: string;
  subjects: string[];
  /** The parameter that the mail has in its text. */
  mailed?: string;
}

/**
 * Exactly one notification of `kind` for each of `subjects`, which stand in its parameter `param`, and none for others; and
 * a mail about each. A mail may come twice: a server that dies between sending it and noting it down sends it again.
 */
export async function requireToldOnce(
  world: World,
  person: Person,
  { kind, param, subjects, mailed = 'transaction_hash' }: Told,
): Promise<void> {
  const listed = await everyItem(person.api, 'listNotifications');
  const told = listed.filter((notification) => notification.kind === kind);
  assert.deepEqual(told.map(({ params }) => params[param] as string).sort(), [...subjects].sort(), kind);
  const words = told.map(({ params }) => params[mailed] as string);
  await until(
    `mails to ${person.email} about each ${kind}`,
    async () => {
      const texts = (await world.sandbox.mailsTo(person.email)).map(({ text }) => text);
      return words.every((word) => texts.some((text) => text.includes(word)));
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
}
