// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: Lighthouse finds nothing that keeps anybody from the pages that everybody sees, and next to nothing against good practice. How
// fast they are is measured on a machine with nothing else to do: `./dev bench web_pages`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { siteForFile } from '../harness/test_site.ts';
import { Lighthouse } from '../harness/web_lighthouse.ts';
import { publicPages, type PublicPage } from '../harness/web_public_pages.ts';

const { world, web } = await siteForFile();
let lighthouse: Lighthouse;
let pages: Record<PublicPage, string>;
before(async () => {
  [pages, lighthouse] = await Promise.all([publicPages(world), Lighthouse.start()]);
});
after(() => lighthouse.close());

for (const name of ['landing', 'catalogue', 'property', 'pay'] as const)
  test(`${name}_isOpenToEverybody_andGoodPractice`, async (t) => {
    const { scores, faults } = await lighthouse.judge(web.url + pages[name], ['accessibility', 'best-practices']);
    t.diagnostic(JSON.stringify({ scores, faults }));
    assert.equal(scores.accessibility, 100, faults.join('\n'));
    assert.ok((scores['best-practices'] ?? 0) >= 95, faults.join('\n'));
  });
