// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: where the way is slow, nothing stands still unexplained and nothing moves under the thumb: a link says that its page is coming,
// a rent link asks what it is about before its scripts are there, and the pay page keeps its place while it fills.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Visitor } from '../harness/browser.ts';
import { until } from '../harness/processes.ts';
import { siteForFile } from '../harness/test_site.ts';
import { publicPages, type PublicPage } from '../harness/web_public_pages.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const { world, web, browser } = await siteForFile();
let pages: Record<PublicPage, string>;
before(async () => {
  pages = await publicPages(world);
});

/** Holds requests to what matches until it is let go; `held` are their addresses so far. */
async function hold({ context }: Visitor, url: RegExp): Promise<{ held: string[]; letGo: () => void }> {
  const held: string[] = [];
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await context.route(url, async (route) => {
    held.push(route.request().url());
    await gate;
    await route.continue();
  });
  return { held, letGo };
}

test('publicLink_saysThatItsPageIsComing', async () => {
  const visitor = await browser.visitor(web.url);
  const { page } = visitor;
  await visitor.open(pages.landing);
  const link = page.getByRole('link', { name: 'Browse properties' });
  const spinner = link.locator('[aria-hidden="true"]');
  assert.equal(await spinner.count(), 0);
  const { held, letGo } = await hold(visitor, /\/properties\?_rsc=/);
  const place = await link.boundingBox();
  await link.click();
  await spinner.waitFor({ state: 'visible' });
  assert.deepEqual(await link.boundingBox(), place);
  assert.equal(new URL(page.url()).pathname, '/');
  assert.equal(held.length, 1);
  letGo();
  await page.waitForURL(`${web.url}/properties`);
  await page.getByRole('heading', { level: 1, name: 'Properties' }).waitFor();
  assert.deepEqual(visitor.complaints, []);
  await visitor.close();
});

test('page_hasATitle_atEveryMomentOfTheWay', async () => {
  const visitor = await browser.visitor(web.url);
  const { page } = visitor;
  await visitor.open(pages.landing);
  await page.evaluate(`{
    window.titles = [document.title];
    const look = () => window.titles.at(-1) !== document.title && window.titles.push(document.title);
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  }`);
  await page.getByRole('link', { name: 'Browse properties' }).click();
  await page.getByRole('heading', { level: 1, name: 'Properties' }).waitFor();
  await page.getByRole('link', { name: /Lindenhof/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Lindenhof' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Properties' }).waitFor();
  const titles = await page.evaluate<string[]>('window.titles');
  assert.equal(titles.length, 4, titles.join(' | '));
  for (const title of titles) assert.match(title, /Freehold/);
  await visitor.close();
});

test('rentLink_isAskedAbout_beforeTheScriptsAreThere_andOnce', async () => {
  const visitor = await browser.visitor(web.url, phone);
  const { page } = visitor;
  const questions: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/pay/')) questions.push(request.url());
  });
  const { held, letGo } = await hold(visitor, /\/_next\/static\/.*\.js/);
  await page.goto(pages.pay, { waitUntil: 'commit' });
  await until('the question', () => questions.length > 0);
  await until('the scripts', () => held.length > 3);
  letGo();
  await page.getByRole('heading', { name: 'Rent for March 2027' }).waitFor();
  await page.getByRole('button', { name: /^Pay 1,250\.00/ }).waitFor();
  const token = new URLSearchParams(new URL(pages.pay, web.url).hash.slice(1)).get('token');
  assert.deepEqual(questions, [`${web.url}/api/v1/pay/${token}`]);
  assert.deepEqual(visitor.complaints, []);
  await visitor.close();
});

/** What has moved by itself since the page began, as browsers reckon it: 0 is nothing. */
function shifts({ page }: Visitor): Promise<{ value: number; what: string[] }[]> {
  return page.evaluate(`new Promise((resolve) => {
    const found = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        found.push({ value, what: sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? String(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(found), 300);
  })`);
}

for (const [name, screen] of Object.entries({ phone, desktop: { viewport: { width: 1280, height: 800 } } }))
  test(`payPage_keepsItsPlace_whileItFills_${name}`, async () => {
    const visitor = await browser.visitor(web.url, screen);
    const { page } = visitor;
    const [charge, photos] = [await hold(visitor, /\/api\/v1\/pay\//), await hold(visitor, /\/documents(\/|$)/)];
    await visitor.open(pages.pay);
    await page.getByText('Loading').waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    charge.letGo();
    await page.getByRole('button', { name: /^Pay 1,250\.00/ }).waitFor();
    await until('the question for photos', () => photos.held.length > 0);
    photos.letGo();
    await page.getByRole('img', { name: 'Lindenhof' }).waitFor();
    await visitor.quiet();
    assert.deepEqual(await shifts(visitor), []);
    // What moves would have been seen.
    await page.evaluate(
      `document.querySelector('main').prepend(Object.assign(document.createElement('p'), { textContent: 'x' }))`,
    );
    assert.notDeepEqual(await shifts(visitor), []);
    await visitor.close();
  });
