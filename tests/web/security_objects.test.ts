// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever knows the address of what belongs to somebody else sees on no page what is in it, and no payment link can be guessed.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { before, test } from 'node:test';
import type { Visitor } from '../harness/browser.ts';
import { distribute, earningProperty } from '../harness/dividend_flows.ts';
import { createProperty, submittedProperty, uploadDeed, verifiedInvestor } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { dayIn, tokenOf } from '../harness/rent_flows.ts';
import { siteForFile } from '../harness/test_site.ts';
import { logInOnPage } from '../harness/web_login.ts';
import { webRoutes } from '../harness/web_routes.ts';

const secret = 'Villa Verschwiegen';
const secretText = 'Nobody knows of the cellar.';

const { world, web, browser } = await siteForFile({
  admins: 2,
  overrides: { payments: { poll_seconds: 1 } },
});
/** Of the owners: address of a page with one thing of theirs -> what is to be read there by them alone. */
const owned: Record<string, RegExp> = {};
let others: { person: Person; home: string }[] = [];
let owner: Person;
let holder: Person;
let link = '';
/** Not in the middle of an id, where any digits are. */
const dividendOf = /(?<![\w-])731(?![\w-])|Lindenhof/;

before(async () => {
  const [manager, otherManager, otherInvestor, tenant] = await Promise.all([
    world.manager(),
    world.manager(),
    world.investor(),
    world.tenant(),
  ]);
  owner = manager;
  others = [
    { person: otherManager, home: '/manager/overview' },
    { person: otherInvestor, home: '/overview' },
    { person: tenant, home: '/home' },
  ];
  const draft = await createProperty(manager, { name: secret, description: secretText });
  await uploadDeed(manager, draft.id);
  const submitted = await submittedProperty(manager, { name: secret, description: secretText });
  holder = await verifiedInvestor(world);
  const token = await earningProperty(world, manager, [holder], 731);
  const distribution = await distribute(world, token);
  const { items } = await world.admin.api.call('listProposals');
  const names = new RegExp(`${secret}|${secretText}`);
  Object.assign(owned, {
    [`/properties/${draft.id}`]: names,
    [`/manager/properties/${draft.id}`]: names,
    [`/trade/${draft.id}`]: names,
    [`/admin/review/${submitted.id}`]: names,
    [`/admin/tokenization/${submitted.id}`]: names,
    [`/admin/proposals/${items[0]?.id}`]: /Lindenhof|0x[0-9a-f]{4}/i,
    [`/admin/distributions/${distribution.id}`]: dividendOf,
    [`/dividends/${distribution.id}`]: dividendOf,
  });
  const body = { unit: 'Garage', description: secret, amount_usd: '1250', due_on: dayIn(3) };
  const path = { property_id: token.property_id };
  link = (await manager.api.call('createPaymentLink', { path, body })).url ?? '';
});

test('everyPageWithAnId_isTried', () => {
  const wanted = webRoutes()
    .map(({ path }) => path)
    .filter((path) => path.includes('['));
  const tried = Object.keys(owned).map((path) => path.replace(/[a-z]+_\w{26}$/, '[id]'));
  assert.deepEqual(tried.sort(), wanted.sort());
});

/** Everything that comes to a browser at this address, in the page and behind it, once the page says what is awaited. */
async function allOf(visitor: Visitor, path: string, awaited: RegExp): Promise<string> {
  const { page } = visitor;
  const bodies: Promise<string>[] = [];
  const keep = (response: { url(): string; text(): Promise<string> }) => {
    if (/_next\/static|\/auth\/session/.test(response.url())) return;
    bodies.push(response.text().catch(() => ''));
  };
  page.on('response', keep);
  await visitor.open(path);
  await page.getByText(awaited).first().waitFor();
  page.off('response', keep);
  return (await Promise.all(bodies)).join('\n');
}

const refusal = /^(There is nothing here|This is not for your account)$/;

test('pagesOfOthers_showNothingOfThem', async () => {
  const leaks = await Promise.all(
    others.map(async ({ person, home }) => {
      const visitor = await browser.visitor(web.url);
      await visitor.open('/login');
      await logInOnPage(visitor, person, home);
      const found: string[] = [];
      for (const [path, theirs] of Object.entries(owned)) {
        const received = await allOf(visitor, path, refusal);
        const leak = theirs.exec(received.replaceAll(path, ''));
        if (leak) found.push(`${home} ${path} has ${received.slice(leak.index - 60, leak.index + 60)}`);
      }
      await visitor.close();
      return found;
    }),
  );
  assert.deepEqual(leaks.flat(), []);
});

test('whoMaySeeIt_sees_whatOthersDoNot', async () => {
  const entitled = [
    { person: owner, home: '/manager/overview', pages: /^\/(manager\/)?properties/ },
    { person: world.admin, home: '/admin/queue', pages: /^\/admin\/(review|proposals|distributions)/ },
    { person: holder, home: '/overview', pages: /^\/dividends/ },
  ];
  await Promise.all(
    entitled.map(async ({ person, home, pages }) => {
      const visitor = await browser.visitor(web.url);
      await visitor.open('/login');
      await logInOnPage(visitor, person, home);
      for (const path of Object.keys(owned).filter((each) => pages.test(each))) {
        const received = await allOf(visitor, path, new RegExp(`${secret}|Lindenhof|731\\.00`));
        assert.match(owned[path]?.exec(received)?.[0] ?? '', /./, `nothing of ${path} came`);
      }
      await visitor.close();
    }),
  );
});

/** What the page says of a link, in every word: of one that works before, so that they are not the words of the last one. */
async function wordsOf({ page }: Visitor, token: string): Promise<string> {
  for (const [each, heading] of [
    [tokenOf(link), secret],
    [token, 'This link does not work'],
  ] as const) {
    await page.evaluate(`location.hash = ${JSON.stringify(`token=${encodeURIComponent(each)}`)}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
  return page.locator('main').innerText();
}

async function answerTo(token: string): Promise<string> {
  const asked = await fetch(`${web.url}/api/v1/pay/${encodeURIComponent(token)}`);
  const { request_id: _id, ...problem } = (await asked.json()) as Record<string, unknown>;
  return JSON.stringify(problem);
}

test('paymentLinks_cannotBeGuessed', async () => {
  const token = tokenOf(link);
  assert.ok(Buffer.from(token, 'base64url').length >= 32);
  const guesses = [
    randomBytes(32).toString('base64url'),
    token.slice(0, -2) + (token.endsWith('AA') ? 'QQ' : 'AA'),
    ...[token.slice(0, 20), token.toLowerCase(), `${token}A`, `${token}%00`, "' OR 1=1 --", 'unknown', '0'],
  ];
  const visitor = await browser.visitor(web.url);
  await visitor.open(link);
  const [words, answers] = [new Set<string>(), new Set<string>()];
  for (const guess of [...guesses, '../properties', '..', '']) words.add(await wordsOf(visitor, guess));
  for (const guess of guesses) answers.add(await answerTo(guess));
  assert.equal(words.size, 1, [...words].join('\n'));
  assert.equal(answers.size, 1, [...answers].join('\n'));
  assert.match([...answers].join(), /"status":404/);
  await visitor.close();
});

test('paymentLinks_goNoFurtherThanTheBrowser', async () => {
  const visitor = await browser.visitor(web.url);
  const token = tokenOf(link);
  const told: string[] = [];
  visitor.page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname !== `/api/v1/pay/${token}`) told.push(pathname + search);
    told.push(request.headers()['referer'] ?? '');
  });
  await visitor.open(link);
  await visitor.page.getByRole('heading', { name: secret }).waitFor();
  assert.ok(told.length > 4);
  assert.ok(!told.join().includes(token));
  assert.equal(await visitor.page.locator('meta[name="robots"]').getAttribute('content'), 'noindex, nofollow');
  await visitor.close();
});
