// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a POST that can be repeated with its idempotency key is never done twice. Its handler writes with the effect mark
// (`actor.effect`), or stands here with the reason why a second time is harmless.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { lines, sourceFiles } from './sources.ts';

const harmless: Record<string, string> = {
  'AuthRoutes::logOut': 'the session is gone already',
  'WalletRoutes::challenge': 'another challenge; those that nobody answers end by themselves',
  'NotificationRoutes::markRead': 'read stays read',
  'PurchaseRoutes::sign': 'the same signatures twice are one transaction, and the answer is the purchase as it is',
  'MarketplaceRoutes::prepare': 'it deals another lane, which is free again by itself',
  'CancellationRoutes::prepareOne': 'it stores nothing',
  'CancellationRoutes::prepareAll': 'it stores nothing',
  'KycRoutes::start':
    'a verification that was started goes on, and the answer must carry a fresh token of the provider',
  'KycRoutes::receiveWebhook': 'news is stored under its natural key',
  'PaymentsRoutes::receiveStripeWebhook': 'news is stored under the id of its event',
  'PaymentsRoutes::receiveCircleWebhook': 'news is stored under the id of its message; confirming twice is confirming',
};

const cppFiles = sourceFiles(['cpp', 'h']).filter((file) => /^server\/(modules|app)\//.test(file));
const textOf = (file: string) => lines(file).join('\n');

interface Handler {
  name: string;
  folder: string;
}

/** Options that keep nothing, and other names for them. */
const ignoring = new Set(
  cppFiles.flatMap((file) =>
    [...textOf(file).matchAll(/(\w+)(?: = &?|\{)[^;]*?(?:Idempotency::Ignored|KeepsNothing)[^;]*?;/g)].map(
      ([, name = '']) => name,
    ),
  ),
);

/** Handlers of POSTs whose answer is kept under the key that came with it. */
function keptHandlers(): Handler[] {
  return cppFiles.flatMap((file) =>
    [...textOf(file).matchAll(/router\.post\(([\s\S]*?)\);/g)].flatMap(([, call = '']) => {
      const [, name = '', options = ''] = /&(\w+::\w+),\s*this(?:,\s*([\s\S]*))?$/.exec(call) ?? [];
      assert.ok(name, `${file}: a route without its handler: ${call}`);
      return ignoring.has(options.trim()) || options.includes('Ignored') ? [] : [{ name, folder: dirname(file) }];
    }),
  );
}

/** Bodies of a folder's functions by name; several of one name stand together. */
function bodiesOf(folder: string): Map<string, string> {
  const bodies = new Map<string, string>();
  for (const file of cppFiles.filter((one) => dirname(one) === folder && one.endsWith('.cpp')))
    for (const [, name = '', body = ''] of textOf(file).matchAll(
      /^[A-Za-z][^\n;=]*?\b(\w+)\((?:[^;{}]*?)\)[^;{}]*?\n?\{([\s\S]*?\n)\}/gm,
    ))
      bodies.set(name, `${bodies.get(name) ?? ''}${body}`);
  return bodies;
}

function reachesEffect(bodies: Map<string, string>, name: string, depth = 4, seen = new Set<string>()): boolean {
  const body = bodies.get(name);
  if (body === undefined || depth === 0 || seen.has(name)) return false;
  seen.add(name);
  if (/\beffect\b/.test(body)) return true;
  // The database's own write() is nobody's function of that name.
  return [...body.matchAll(/(?<!\bdatabase\.)\b(\w+)\(/g)].some(([, called = '']) =>
    reachesEffect(bodies, called, depth - 1, seen),
  );
}

const marked = ({ name, folder }: Handler) => reachesEffect(bodiesOf(folder), name.split('::')[1] ?? '');

test('kept_areTheOperationsThatTakeAKey', () => {
  const { paths } = parse(readFileSync('shared/api/openapi.yaml', 'utf8')) as {
    paths: Record<string, { post?: { parameters?: { $ref?: string }[] } }>;
  };
  const taking = Object.values(paths).filter(({ post }) =>
    post?.parameters?.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey')),
  );
  const byPeople = keptHandlers().filter(({ name }) => !/Webhook$/.test(name));
  assert.equal(byPeople.length, taking.length, byPeople.map(({ name }) => name).join(' '));
});

test('handlers_markTheirEffect_orAreHarmlessTwice', () => {
  const unmarked = keptHandlers().filter((handler) => !marked(handler) && !(handler.name in harmless));
  assert.deepEqual(unmarked, []);
});

test('harmless_areStillThereAndStillUnmarked', () => {
  const unmarked = keptHandlers()
    .filter((handler) => !marked(handler))
    .map(({ name }) => name);
  assert.deepEqual(
    Object.keys(harmless).filter((name) => !unmarked.includes(name)),
    [],
  );
});
