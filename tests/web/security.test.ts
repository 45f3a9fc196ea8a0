// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: in a real browser nothing runs that is not ours, what people type is only text, and no address leads elsewhere, before a
// log-in or after it.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Visitor } from '../harness/browser.ts';
import { createProperty, tokenize, uploadDeed } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { dayIn } from '../harness/rent_flows.ts';
import { siteForFile } from '../harness/test_site.ts';
import { logInOnPage } from '../harness/web_login.ts';

const evil = 'http://evil.example';
const asImage = '<img src=x onerror="window.ran=1">';
const asScript = '</script><script>window.ran = 1</script>';

const { world, web, browser } = await siteForFile();
let manager: Person;
let investor: Person;
let property = '';
let link = '';
before(async () => {
  [manager, investor] = await Promise.all([world.manager({ name: asImage }), world.investor({ name: asImage })]);
  const { id } = await createProperty(manager, { name: `House ${asImage}`, description: `Quiet. ${asScript}` });
  await uploadDeed(manager, id);
  await manager.api.call('submitProperty', { path: { property_id: id } });
  await world.admin.api.call('approveProperty', { path: { property_id: id } });
  property = (await tokenize(world, id)).property_id;
  const body = { unit: asImage, description: `Rent ${asScript}`, amount_usd: '1250', due_on: dayIn(3) };
  link = (await manager.api.call('createPaymentLink', { path: { property_id: property }, body })).url ?? '';
});

async function signedIn(person: Person, home: string): Promise<Visitor> {
  const visitor = await browser.visitor(web.url);
  await visitor.open('/login');
  await logInOnPage(visitor, person, home);
  return visitor;
}

/** What an attacker would bring into a page: each part says that it ran. */
const brought = `
  <script>document.documentElement.dataset.inline = 'ran'</script>
  <img src="/nothing.png" onerror="document.documentElement.dataset.handler = 'ran'">
  <script src="${evil}/foreign.js"></script>
  <script src="/api/v1/chain"></script>
  <style>html { --brought: ran }</style>
  <base href="${evil}/">`;

/** The page with that in it, under its own policy or under none; what ran. */
async function whatRan(policy: 'its own' | 'none'): Promise<string[]> {
  const visitor = await browser.visitor(web.url);
  const { page } = visitor;
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === evil)
      return route.fulfill({
        contentType: 'text/javascript',
        body: `document.documentElement.dataset.foreign = 'ran'`,
      });
    if (url.pathname !== '/help') return route.continue();
    const response = await route.fetch();
    const { 'content-security-policy': _policy, ...others } = response.headers();
    const body = (await response.text()).replace('</head>', `${brought}</head>`);
    return route.fulfill({ response, headers: policy === 'none' ? others : response.headers(), body });
  });
  await page.goto('/help');
  await page.waitForLoadState('networkidle');
  const ran = await page.evaluate<string[]>(`[...Object.keys(document.documentElement.dataset),
    ...(getComputedStyle(document.documentElement).getPropertyValue('--brought') ? ['style'] : []),
    ...(document.baseURI.startsWith('${evil}') ? ['base'] : [])].sort()`);
  await visitor.close();
  return ran;
}

test('whatIsBroughtIntoAPage_doesNotRun', async () => {
  assert.deepEqual(await whatRan('none'), ['base', 'foreign', 'handler', 'inline', 'style']);
  assert.deepEqual(await whatRan('its own'), []);
});

test('nonces_areNeverTheSame_andOnEveryScript', async () => {
  const nonces = new Set<string>();
  const paths = ['/', '/properties', `/properties/${property}`, '/pay', '/help', '/login', '/nowhere'];
  for (const path of [...paths, ...paths]) {
    const answer = await fetch(web.url + path);
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    assert.ok(Buffer.from(nonce, 'base64').length >= 16, nonce);
    nonces.add(nonce);
    const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? [];
    assert.ok(scripts.length > 0);
    assert.deepEqual(
      scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      [],
    );
  }
  assert.equal(nonces.size, 2 * paths.length);
});

/** Shown as it was typed, and nothing of it ran. */
async function requireText({ page, complaints }: Visitor, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
  assert.equal(await page.evaluate('window.ran ?? null'), null);
  assert.equal(await page.locator('img[src="x"]').count(), 0);
  assert.deepEqual(complaints, []);
}

test('whatPeopleType_isText', async () => {
  const visitor = await browser.visitor(web.url);
  for (const path of ['/', '/properties', `/properties/${property}`]) {
    await visitor.open(path);
    await requireText(visitor, `House ${asImage}`);
  }
  await requireText(visitor, asScript);
  await visitor.open(link);
  await requireText(visitor, `Rent ${asScript}`);
  await requireText(visitor, asImage);
  const search = `"${asImage}${asScript}`;
  await visitor.open(`/properties?q=${encodeURIComponent(search)}`);
  assert.equal(await visitor.page.getByLabel('Search').inputValue(), search);
  assert.equal(await visitor.page.evaluate('window.ran ?? null'), null);
  await visitor.close();
});

test('whatPeopleType_isText_forThoseSignedIn', async () => {
  const visitor = await signedIn(manager, '/manager/overview');
  for (const path of ['/manager/properties', `/manager/properties/${property}`, `/manager/rent-links`]) {
    await visitor.open(path);
    await requireText(visitor, asImage);
  }
  await visitor.close();
});

const elsewhere = [
  ...['//evil.example', '///evil.example', 'https://evil.example', 'https:evil.example', '/\\evil.example'],
  ...['\\\\evil.example', '/\t/evil.example', '/\n/evil.example', 'javascript:window.ran=1', 'data:text/html,x'],
  ...[
    '/%2f/../..//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/.//evil.example',
    ' //evil.example',
    '@evil.example',
  ],
];

test('next_ofAnotherSite_isRefused_bySomebodySignedIn', async () => {
  for (const next of elsewhere) {
    const address = `${web.url}/login?next=${encodeURIComponent(next)}`;
    const { headers } = await fetch(address, { headers: { cookie: investor.api.cookie }, redirect: 'manual' });
    const location = headers.get('location') ?? '';
    assert.ok(location !== '', next);
    assert.equal(new URL(location, web.url).origin, web.url, `${next} leads to ${location}`);
    assert.doesNotMatch(location, /^\/[/\\]/, next);
  }
});

test('next_ofAnotherSite_isRefused_afterALogIn', async () => {
  const wanted = ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:window.ran=1'];
  const left = await Promise.all(
    wanted.map(async (next) => {
      const visitor = await browser.visitor(web.url);
      const asked: string[] = [];
      visitor.page.on('request', (request) => asked.push(new URL(request.url()).host));
      await visitor.open(`/login?next=${encodeURIComponent(next)}`);
      await logInOnPage(visitor, investor, '/overview');
      assert.equal(await visitor.page.evaluate('window.ran ?? null'), null);
      await visitor.close();
      return asked.filter((host) => host !== new URL(web.url).host);
    }),
  );
  assert.deepEqual(left.flat(), []);
});

test('addresses_leadNowhereElse', async () => {
  for (const path of [
    '//evil.example/',
    '//evil.example/..',
    '/\\evil.example/',
    '/%5cevil.example/',
    '/%2fevil.example/',
  ])
    for (const cookie of ['', investor.api.cookie]) {
      const { headers } = await fetch(web.url + path, { redirect: 'manual', headers: { cookie } });
      const location = headers.get('location') ?? '/';
      assert.equal(new URL(location, web.url).origin, web.url, `${path} leads to ${location}`);
    }
});
