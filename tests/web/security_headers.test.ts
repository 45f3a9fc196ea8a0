// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whatever the web client answers (each page, file, redirect and refusal, and the API through it) has the headers that OWASP's
// secure headers project asks for, nothing in it tells what it runs on, and what is somebody's own is stored nowhere on the way.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openApi } from '../harness/client.ts';
import { createProperty, sampleDeed, sampleJpeg, upload } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { siteForFile } from '../harness/test_site.ts';
import { Web } from '../harness/web.ts';
import { webRoutes } from '../harness/web_routes.ts';

const { world, web } = await siteForFile();
/** As behind a proxy of one's own that ends TLS; of freeholdd there is nothing to be seen. */
let proxied: Web;
let manager: Person;
before(async () => {
  manager = await world.manager();
  proxied = await Web.start({
    apiUrl: 'http://127.0.0.1:1',
    port: await Web.freePort(),
    logFile: join(world.directory, 'proxied.log'),
    env: { FREEHOLD_WEB_TRUST_FORWARDED_FOR: 'true' },
  });
});
after(() => proxied.stop());

const idOf: Record<string, string> = {
  dividends: 'dst_00000000000000000000000000',
  distributions: 'dst_00000000000000000000000000',
  proposals: 'prp_00000000000000000000000000',
};
const withId = (path: string) =>
  path.replace(/(\w+)\/\[id\]/, (_all, of: string) => `${of}/${idOf[of] ?? 'prop_00000000000000000000000000'}`);

const wanted: Record<string, RegExp> = {
  'content-security-policy': /^default-src 'none'.*; frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\).*payment=\(\)/,
  'cross-origin-opener-policy': /^same-origin-allow-popups$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-permitted-cross-domain-policies': /^none$/,
};
/** They say what a server runs on, or open it to other sites. */
const unwanted = [
  ...['server', 'x-powered-by', 'via', 'x-aspnet-version', 'x-nextjs-page', 'access-control-allow-origin'],
  // Over http nobody may say it.
  'strict-transport-security',
];

function faultsOf({ headers }: Response): string[] {
  const missing = Object.entries(wanted).filter(([name, value]) => !value.test(headers.get(name) ?? ''));
  return [
    ...missing.map(([name]) => `${name}: ${headers.get(name)}`),
    ...unwanted.filter((name) => headers.has(name)).map((name) => `has ${name}: ${headers.get(name)}`),
  ];
}

async function get(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(web.url + path, { redirect: 'manual', ...init });
  await answer.arrayBuffer();
  return answer;
}

type Faults = (answer: Response, path: string) => string[];

/** What is wrong, by address. */
async function look(paths: string[], faults: Faults, init?: RequestInit): Promise<void> {
  const found: Record<string, string[]> = {};
  const left = [...paths];
  const worker = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const wrong = faults(await get(path, init), path);
      if (wrong.length > 0) found[path] = wrong;
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  assert.deepEqual(found, {});
}

/** A page's policy lets scripts run that have this answer's nonce; it is kept by nobody. */
function faultsOfPage(answer: Response): string[] {
  const faults = faultsOf(answer);
  const policy = answer.headers.get('content-security-policy') ?? '';
  if (!/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/.test(policy) || /unsafe|\*|https?:/.test(policy))
    faults.push(policy);
  const kept = answer.headers.get('cache-control') ?? '';
  if (!/\bprivate\b/.test(kept) || !/\bno-store\b/.test(kept)) faults.push(`cache-control: ${kept}`);
  return faults;
}

const pages = webRoutes().map(({ path }) => withId(path));
const privatePages = webRoutes()
  .filter(({ isPrivate }) => isPrivate)
  .map(({ path }) => withId(path));

test('everyPage_hasTheHeaders_andPrivateOnesAskForALogIn', async () => {
  const ofNobody = new Set(privatePages);
  await look(pages, (answer, path) => {
    const asksForLogIn = `307 /login?next=${encodeURIComponent(path)}`;
    const said = `${answer.status} ${answer.headers.get('location')}`;
    const isRight = ofNobody.has(path) ? said === asksForLogIn : !said.startsWith('3');
    return isRight ? faultsOfPage(answer) : [...faultsOfPage(answer), said];
  });
});

test('privatePages_haveTheHeaders_forSomebodySignedIn', () =>
  look(privatePages, faultsOfPage, { headers: { cookie: manager.api.cookie } }));

test('whatIsNotThere_hasThePolicyOfPages', () =>
  look(['/nowhere', '/favicon.ico', '/faviconnnn', '/_next/nothing', '/api', '/%ff', '/wsx'], (answer) => [
    ...faultsOfPage(answer),
    ...(answer.status === 404 ? [] : [String(answer.status)]),
  ]));

test('filesAndRedirects_haveTheHeaders', async () => {
  const html = await (await fetch(web.url)).text();
  const files = [...html.matchAll(/"(\/_next\/static\/[^"\\]+)"/g)].map(([, file]) => file as string);
  assert.ok(files.some((file) => file.endsWith('.js')) && files.some((file) => file.endsWith('.css')));
  await look([...new Set(files), '/icon.svg', '/_next/static/nothing.js', '/login/', '//login'], faultsOf);
});

test('imageService_ofNext_isOff', async () => {
  const { status } = await get('/_next/image?url=%2Ficon.svg&w=640&q=75');
  assert.equal(status, 404);
});

test('pages_onlyAnswer', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const answer = await get('/login', { method, headers: { 'next-action': '00'.repeat(21) } });
    assert.equal(`${answer.status} ${answer.headers.get('allow')}`, '405 GET, HEAD', method);
    assert.deepEqual(faultsOf(answer), []);
  }
});

/** Of freeholdd, or of what stands before it. */
function faultsOfApi(answer: Response): string[] {
  const faults = faultsOf(answer);
  const [type, kept] = [answer.headers.get('content-type') ?? '', answer.headers.get('cache-control') ?? ''];
  if (!/no-store|private, no-cache/.test(kept)) faults.push(`cache-control: ${kept}`);
  if (type.startsWith('text/html')) faults.push(type);
  return faults;
}

test('everyOperation_hasTheHeaders_throughTheWeb', async () => {
  const found: Record<string, string[]> = {};
  for (const { method, base, path } of [...openApi.operations.values()].filter(({ base }) => base !== '')) {
    const address = base + path.replaceAll(/\{\w+\}/g, 'unknown');
    // Nobody where something would change: whoever logs out is not signed in for the next one.
    const headers: Record<string, string> = method === 'GET' ? { cookie: manager.api.cookie } : {};
    const answer = await get(address, { method, headers });
    const wrong = faultsOfApi(answer);
    if (answer.status === 502) wrong.push('not of the server behind it');
    if (wrong.length > 0) found[`${method} ${address}`] = wrong;
  }
  assert.deepEqual(found, {});
});

test('uploads_areDownloads_withSafeTypes', async () => {
  const { id } = await createProperty(manager);
  const page = Buffer.from('<!doctype html><script>document.title = "ran"</script>');
  for (const type of ['text/html', 'image/svg+xml', 'application/pdf', 'image/png', 'application/javascript']) {
    const options = {
      path: { property_id: id },
      query: { kind: 'other', name: 'page.html' },
      raw: { type, data: page },
    };
    const { status } = await manager.api.send('uploadDocument', options);
    assert.ok(status >= 400, `a page is taken as ${type}`);
  }
  const contentOf = async (kind: string, name: string, type: string, data: Buffer) => {
    const { id: document } = await upload(manager, id, { kind, name, type, data });
    return get(`/api/v1/documents/${document}/content`, { headers: { cookie: manager.api.cookie } });
  };
  const paper = await contentOf('other', 'page.html', 'application/pdf', sampleDeed);
  assert.equal(paper.headers.get('content-type'), 'application/pdf');
  assert.match(paper.headers.get('content-disposition') ?? '', /^attachment;/);
  const photo = await contentOf('photo', 'page.html', 'image/jpeg', sampleJpeg);
  assert.equal(photo.headers.get('content-type'), 'image/jpeg');
  for (const answer of [paper, photo]) {
    assert.deepEqual(faultsOfApi(answer), []);
    assert.match(answer.headers.get('content-security-policy') ?? '', /; sandbox$/);
  }
});

test('serverThatIsGone_isToldWithTheHeaders', async () => {
  const answer = await fetch(`${proxied.url}/api/v1/chain`);
  assert.equal(answer.status, 502);
  assert.deepEqual(faultsOfApi(answer), []);
});

test('strictTransport_isSaidOverHttpsOnly', async () => {
  const said = async (url: string, headers: Record<string, string>) =>
    (await fetch(url, { headers })).headers.get('strict-transport-security');
  const isOverTls = { 'x-forwarded-proto': 'https' };
  for (const path of ['/help', '/icon.svg', '/api/v1/chain', '/nowhere']) {
    assert.match((await said(proxied.url + path, isOverTls)) ?? '', /^max-age=31536000; includeSubDomains$/);
    assert.equal(await said(proxied.url + path, { 'x-forwarded-proto': 'http' }), null);
    assert.equal(await said(web.url + path, isOverTls), null);
  }
});
