// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: pages that anybody opens, on any phone, load 180 kB of scripts at most (packed as they travel), and nothing of wallets.
import assert from 'node:assert/strict';
import { before, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { until } from '../harness/processes.ts';
import { siteForFile } from '../harness/test_site.ts';
import { publicPages, type PublicPage } from '../harness/web_public_pages.ts';

const limitBytes = 180_000;
/** Words that only the code of wallets has, and that no packing of names takes away. */
const ofWallets = /eth_requestAccounts|eip6963|wallet_switchEthereumChain|walletconnect|@reown|wagmi|personal_sign/i;

const { world, web, browser } = await siteForFile();
const names = ['landing', 'catalogue', 'property', 'pay', 'help'] as const;
let pages: Record<PublicPage, string>;
before(async () => {
  pages = await publicPages(world);
});

/** All scripts that a first visit runs, by address. */
async function scriptsOf(path: string): Promise<Map<string, Buffer>> {
  const visitor = await browser.visitor(web.url);
  const scripts = new Map<string, Promise<Buffer>>();
  visitor.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
  });
  await visitor.open(path);
  await visitor.quiet();
  const loaded = await Promise.all([...scripts].map(async ([url, body]) => [url, await body] as const));
  assert.deepEqual(visitor.complaints, []);
  await visitor.close();
  return new Map(loaded);
}

async function measure(path: string, t: TestContext): Promise<Map<string, Buffer>> {
  const scripts = await scriptsOf(path);
  assert.ok(scripts.size > 3, 'no scripts were seen');
  const bytes = [...scripts.values()].reduce((sum, script) => sum + gzipSync(script).length, 0);
  t.diagnostic(`${scripts.size} scripts, ${bytes} bytes`);
  assert.ok(bytes <= limitBytes, `${bytes} bytes`);
  return scripts;
}

for (const name of names)
  test(`${name}_loadsFewScripts_andNoneOfWallets`, async (t) => {
    for (const [url, script] of await measure(pages[name], t))
      assert.doesNotMatch(ofWallets.exec(script.toString('utf8'))?.[0] ?? '', /./, url);
  });

test('scriptsTravelPacked_andAreKept', async () => {
  const html = await (await fetch(web.url)).text();
  const [, script] = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html) ?? [];
  const { headers } = await fetch(`${web.url}${script}`, { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(headers.get('content-encoding'), 'gzip');
  assert.match(headers.get('cache-control') ?? '', /max-age=31536000, immutable/);
});

test('codeOfWallets_isRecognised', async () => {
  // Who may sign loads it, by a press: the words above are in what comes then.
  const visitor = await browser.visitor(web.url);
  const bodies: string[] = [];
  await visitor.open('/login');
  visitor.page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') bodies.push(await response.text().catch(() => ''));
  });
  await visitor.page.getByRole('button', { name: /wallet/i }).click();
  await until('code of wallets to come', () => bodies.some((body) => ofWallets.test(body)));
  await visitor.close();
});
