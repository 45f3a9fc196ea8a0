// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: nobody acts with the session of somebody else: not another site in the same browser, not a script that reads what is kept,
// and not whoever sits down at it afterwards.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Visitor } from '../harness/browser.ts';
import { openApi } from '../harness/client.ts';
import type { Person } from '../harness/person.ts';
import { freePort } from '../harness/processes.ts';
import { siteForFile } from '../harness/test_site.ts';
import { logInOnPage } from '../harness/web_login.ts';

const { world, web, browser } = await siteForFile();
let manager: Person;
let investor: Person;
const other = await otherSite();
before(async () => {
  [manager, investor] = await Promise.all([world.manager(), world.investor()]);
});

/** With a page that would log people out here, and has room for a page of ours. */
async function otherSite(): Promise<{ url: string }> {
  const port = await freePort();
  const form = `<form method="post" target="out" action="${web.url}/api/v1/auth/logout"></form>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<iframe name="out"></iframe>${form}`);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  after(() => server.close());
  // A name of its own makes it another site than 127.0.0.1.
  return { url: `http://localhost:${port}` };
}

async function signedIn(person: Person, home: string): Promise<Visitor> {
  const visitor = await browser.visitor(web.url);
  await visitor.open('/login');
  await logInOnPage(visitor, person, home);
  return visitor;
}

test('everyChange_needsTheTokenOfTheSession', async () => {
  const persons = { admin: world.admin, property_manager: manager, investor };
  const changes = [...openApi.operations.values()].filter(
    ({ id, method, base }) => method !== 'GET' && base !== '' && openApi.needsSession(id),
  );
  assert.ok(changes.length > 50);
  for (const { id, method, path, base } of changes) {
    const caller = openApi.caller(id) as keyof typeof persons;
    const { api } = persons[caller] ?? investor;
    for (const [headers, reason] of [
      [{ 'x-csrf-token': '' }, 'csrf_token_invalid'],
      [{ 'x-csrf-token': 'guessed' }, 'csrf_token_invalid'],
      [{ 'x-csrf-token': api.csrfToken, origin: 'https://evil.example' }, 'origin_not_allowed'],
    ] as const) {
      const answer = await fetch(web.url + base + path.replaceAll(/\{\w+\}/g, 'unknown'), {
        method,
        headers: { cookie: api.cookie, 'content-type': 'application/json', ...headers },
        body: '{}',
      });
      const problem = (await answer.json()) as { reason: string };
      assert.equal(`${answer.status} ${problem.reason}`, `403 ${reason}`, id);
    }
  }
});

/** The page is another site's, whose server is as near as ours. */
async function attackFrom(page: Page): Promise<void> {
  const logOut = `${web.url}/api/v1/auth/logout`;
  await page.goto(other.url);
  const answered = page.waitForResponse((response) => response.url() === logOut);
  await page.evaluate(`document.forms[0].submit()`);
  assert.equal((await answered).status(), 401);
  const [session] = await page.context().cookies(web.url);
  assert.ok(session);
  assert.ok(!((await (await answered).request().allHeaders()).cookie ?? '').includes(session.value));
  const sent = `fetch('${logOut}', { method: 'POST', mode: 'no-cors', credentials: 'include' })`;
  assert.equal(await page.evaluate(`${sent}.then(() => 'answered', () => 'refused')`), 'refused');
  const read = `fetch('${web.url}/api/v1/auth/session', { credentials: 'include' }).then((r) => r.status, () => 'refused')`;
  assert.equal(await page.evaluate(read), 'refused');
}

test('otherSites_actWithNobodysSession', async () => {
  const visitor = await signedIn(investor, '/overview');
  await attackFrom(await visitor.context.newPage());
  await visitor.open('/overview');
  assert.equal(new URL(visitor.page.url()).pathname, '/overview');
  await visitor.close();
});

test('otherSites_frameNothing', async () => {
  const visitor = await browser.visitor(other.url);
  const { page } = visitor;
  await page.goto('/');
  for (const path of ['/help', '/login', '/nowhere', '/icon.svg', '/api/v1/chain']) {
    const refused = page.waitForEvent('console', (message) => /frame-ancestors 'none'/.test(message.text()));
    await page.evaluate(`document.querySelector('iframe').src = '${web.url}${path}'`);
    await refused;
  }
  await visitor.close();
});

/** Everything that a script of the page could read of what is kept. */
const kept = `(async () => JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage },
  await indexedDB.databases(), window.name]))()`;

test('secrets_areWhereNoScriptReads', async () => {
  const visitor = await browser.visitor(web.url);
  const { page, context } = visitor;
  await visitor.open('/');
  await page.getByLabel('Appearance').selectOption('dark');
  await visitor.open('/login');
  await logInOnPage(visitor, manager, '/manager/overview');
  const cookies = await context.cookies();
  assert.deepEqual(cookies.map(({ name }) => name).sort(), ['freehold_session', 'freehold_theme']);
  const session = cookies.find(({ name }) => name.endsWith('freehold_session'));
  assert.ok(session);
  assert.deepEqual([session.httpOnly, session.sameSite, session.path], [true, 'Lax', '/']);
  for (const path of ['/settings', '/manager/properties/new', '/notifications']) await visitor.open(path);
  const csrf = await page.evaluate<{ csrf_token: string }>(`fetch('/api/v1/auth/session').then((r) => r.json())`);
  const read = await page.evaluate<string>(kept);
  for (const secret of [session.value, csrf.csrf_token, manager.password]) assert.ok(!read.includes(secret), read);
  for (const { name, sameSite } of cookies) assert.equal(sameSite, 'Lax', name);
  await visitor.close();
});

test('logOut_leavesNothingInTheBrowser', async () => {
  const visitor = await signedIn(manager, '/manager/overview');
  const { page } = visitor;
  await visitor.open('/manager/properties/new');
  await page.getByLabel('Name').first().fill('Half a house');
  assert.match(await page.evaluate<string>(kept), /Half a house/);
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.waitForURL(`${web.url}/`);
  assert.equal(await page.evaluate<string>(`JSON.stringify([{ ...localStorage }, { ...sessionStorage }])`), '[{},{}]');
  assert.deepEqual(
    (await visitor.context.cookies()).filter(({ name }) => name.endsWith('freehold_session')),
    [],
  );
  await page.goBack();
  await page.waitForURL((url) => url.pathname === '/login');
  await visitor.close();
});
