// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the production build stands in front of freeholdd on one origin: pages with a strict policy, the API and its WebSocket
// handed through, and people who register, verify their address, log in and log out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Visitor } from '../harness/browser.ts';
import { LiveClient } from '../harness/live.ts';
import { siteForFile } from '../harness/test_site.ts';
import { logInOnPage } from '../harness/web_login.ts';

const { world, web, browser } = await siteForFile();

test('pages_haveAStrictPolicy_withANonceOfTheirOwn', async () => {
  const answers = await Promise.all([fetch(web.url), fetch(web.url)]);
  const policies = answers.map(({ headers }) => headers.get('content-security-policy') ?? '');
  for (const policy of policies) assert.match(policy, /script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
  assert.doesNotMatch(policies.join(), /unsafe/);
  assert.notEqual(policies[0], policies[1]);
  const { headers } = answers[0] as Response;
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('x-frame-options'), 'DENY');
  assert.equal(headers.get('x-powered-by'), null);
  const html = await (answers[0] as Response).text();
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g)].map(([tag]) => tag);
  assert.deepEqual(
    inline.filter((tag) => !/nonce=/.test(tag)),
    [],
  );
  assert.doesNotMatch(html, / style="/);
});

test('api_isOnTheSameOrigin', async () => {
  const chain = await fetch(`${web.url}/api/v1/chain`);
  assert.equal(chain.status, 200);
  const problem = await fetch(`${web.url}/api/v1/portfolio`);
  assert.equal(problem.status, 401);
  assert.equal(problem.headers.get('content-type'), 'application/problem+json');
});

test('api_refusesPagesOfOtherOrigins', async () => {
  const body = JSON.stringify({ email: 'a@example.com', password: 'x' });
  const headers = { 'content-type': 'application/json', origin: 'https://evil.example' };
  const answer = await fetch(`${web.url}/api/v1/auth/login`, { method: 'POST', headers, body });
  assert.equal(answer.status, 403);
});

test('webSocket_upgrades_andEndsWithTheServers', async () => {
  const manager = await world.manager();
  const live = await LiveClient.connect(web.url, { cookie: manager.api.cookie, origin: web.url });
  const { data } = await live.snapshotOf('me:notifications');
  assert.deepEqual(data.items, []);
  live.close();
});

test('webSocket_ofAnotherOrigin_isRefused', async () => {
  await assert.rejects(LiveClient.connect(web.url, { origin: 'https://evil.example' }));
});

test('pagesOfPeople_askForALogIn_andComeBack', async () => {
  const answer = await fetch(`${web.url}/overview?x=1`, { redirect: 'manual' });
  assert.equal(answer.status, 307);
  assert.equal(new URL(answer.headers.get('location') ?? '', web.url).search, '?next=%2Foverview%3Fx%3D1');
});

async function register(visitor: Visitor, email: string, password: string): Promise<void> {
  const { page } = visitor;
  await visitor.open('/register');
  await page.getByLabel('Full name').fill('Nora Investor');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByText('At least 12 characters.', { exact: true }).waitFor();
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByText('A mail is on its way').waitFor();
}

test('investor_registers_verifies_logsIn_andOut', async () => {
  const visitor = await browser.visitor(web.url);
  const { page } = visitor;
  const [email, password] = ['nora@example.com', 'nora keeps this secret'];
  await register(visitor, email, password);
  const mail = await world.sandbox.waitForMail(email, /Confirm your email/);
  const link = /http\S+#token=\S+/.exec(mail.text)?.[0] ?? '';
  assert.ok(link.startsWith(web.url), mail.text);
  await page.goto(link);
  await page.getByText('Your mail address is verified.').waitFor();
  assert.doesNotMatch(page.url(), /token/);

  await visitor.open('/login?next=//evil.example/');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.getByText('The mail address or the password is wrong.').waitFor();
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.waitForURL(`${web.url}/overview`);

  await page.getByRole('button', { name: 'Log out' }).click();
  await page.waitForURL(`${web.url}/`);
  await visitor.open('/overview');
  assert.equal(new URL(page.url()).pathname, '/login');
  assert.deepEqual(visitor.complaints, []);
  await visitor.close();
});

test('manager_givesTheCodeOfTheApp', async () => {
  const manager = await world.manager();
  const visitor = await browser.visitor(web.url);
  const { page } = visitor;
  await visitor.open('/login');
  await logInOnPage(visitor, manager, '/manager/overview');
  await visitor.open('/overview');
  await page.getByText('This is not for your account').waitFor();
  assert.deepEqual(visitor.complaints, []);
  await visitor.close();
});

test('languageAndAppearance_stay', async () => {
  const visitor = await browser.visitor(web.url, { locale: 'de-DE' });
  const { page } = visitor;
  await visitor.open('/');
  await page.getByRole('link', { name: 'Anmelden' }).waitFor();
  await page.getByLabel('Sprache').selectOption('es');
  await page.getByRole('link', { name: 'Iniciar sesión' }).waitFor();
  await page.getByLabel('Aspecto').selectOption('dark');
  await page.reload();
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  assert.equal(await page.locator('html').getAttribute('lang'), 'es');
  assert.deepEqual(visitor.complaints, []);
  await visitor.close();
});

for (const path of [
  '/',
  '/login',
  '/register',
  '/forgot-password',
  '/verify-email',
  '/properties',
  '/help',
  '/nowhere',
])
  test(`axe_findsNoBarrierAt ${path}`, async () => {
    const visitor = await browser.visitor(web.url);
    await visitor.open(path);
    assert.deepEqual(await visitor.barriers(), []);
    assert.deepEqual(visitor.complaints, []);
    await visitor.close();
  });
