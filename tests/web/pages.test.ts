// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every page of admins, managers and tenants opens with what is there, in either theme and on a phone, without a word in the
// browser's console and without a barrier that axe finds.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Visitor } from '../harness/browser.ts';
import { draftDistribution } from '../harness/dividend_flows.ts';
import { approvedProperty, submittedProperty, tokenizedProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { chargesOf, createLease } from '../harness/rent_flows.ts';
import { siteForFile } from '../harness/test_site.ts';
import { logInOnPage } from '../harness/web_login.ts';

const { world, web, browser } = await siteForFile();
let manager: Person;
let tenant: Person;
const ids = { property: '', submitted: '', approved: '', distribution: '', proposal: '' };
before(async () => {
  [manager, tenant] = await Promise.all([world.manager(), world.tenant()]);
  const token = await tokenizedProperty(world, manager);
  ids.property = token.property_id;
  ids.submitted = (await submittedProperty(manager)).id;
  ids.approved = (await approvedProperty(world, manager)).id;
  await chargesOf(manager, await createLease(manager, ids.property, { tenant_email: tenant.email }));
  ids.distribution = (await draftDistribution(world, token)).id;
  const { items } = await world.admin.api.call('listProposals');
  ids.proposal = items[0]?.id ?? '';
});

const managersPages = () => [
  '/manager/overview',
  '/manager/properties',
  '/manager/properties/new',
  `/manager/properties/${ids.property}`,
  '/manager/documents',
  '/manager/expenses',
  '/manager/leases',
  '/manager/payments',
  '/manager/rent-links',
  '/manager/rent-terms',
  '/manager/valuations',
];
const adminsPages = () => [
  '/admin/queue',
  '/admin/review',
  `/admin/review/${ids.submitted}`,
  '/admin/tokenization',
  `/admin/tokenization/${ids.approved}`,
  '/admin/proposals',
  `/admin/proposals/${ids.proposal}`,
  '/admin/distributions',
  `/admin/distributions/${ids.distribution}`,
  '/admin/compliance',
  '/admin/investors',
  '/admin/payments',
  '/admin/figures',
  '/admin/health',
  '/admin/audit',
  '/admin/users',
];
const tenantsPages = () => ['/home', '/rent', '/receipts'];
const everybodysPages = ['/notifications', '/settings', '/properties', '/help'];

const looks = {
  lightOnDesktop: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  darkOnPhone: { colorScheme: 'dark', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
} as const;
type Look = keyof typeof looks;

/** What is wrong with the page as it is now. */
async function faultsOf(visitor: Visitor, look: Look): Promise<unknown[]> {
  const { page } = visitor;
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const faults: unknown[] = [...visitor.complaints.splice(0), ...(await visitor.barriers())];
  if ((await page.getByText('This did not work').count()) > 0) faults.push('part of it says that it did not work');
  const width = (await page.evaluate('document.documentElement.scrollWidth')) as number;
  const wanted = looks[look].viewport.width;
  // On a phone a table is a list of cards, which nobody moves sideways.
  const isCut = `[...document.querySelectorAll('table')].some((one) => one.scrollWidth > one.parentElement.clientWidth)`;
  if (await page.evaluate<boolean>(isCut)) faults.push('a table is cut off');
  if (width <= wanted) return faults;
  const tooWide = await page.evaluate(`[...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > ${wanted}).map((element) => element.outerHTML.slice(0, 120))`);
  return [...faults, `${width} px wide instead of ${wanted}`, tooWide];
}

async function look(role: string, person: Person, home: string, routes: string[], as: Look): Promise<void> {
  const visitor = await browser.visitor(web.url, looks[as]);
  await visitor.open('/login');
  await logInOnPage(visitor, person, home);
  const found: Record<string, unknown> = {};
  for (const route of [...routes, ...everybodysPages]) {
    await visitor.open(route);
    assert.equal(new URL(visitor.page.url()).pathname, route);
    const faults = await faultsOf(visitor, as).catch((error: unknown) => [String(error)]);
    if (faults.length > 0) found[route] = faults;
    await visitor.shot(`${role}_${as}${route.replace(/[a-z]+_\w{20,}/, 'one').replaceAll('/', '_')}`);
  }
  await visitor.close();
  assert.deepEqual(found, {});
}

for (const as of Object.keys(looks) as Look[]) {
  test(`managersPages_openWithoutFault_${as}`, () =>
    look('manager', manager, '/manager/overview', managersPages(), as));
  test(`adminsPages_openWithoutFault_${as}`, () => look('admin', world.admin, '/admin/queue', adminsPages(), as));
  test(`tenantsPages_openWithoutFault_${as}`, () => look('tenant', tenant, '/home', tenantsPages(), as));
}
