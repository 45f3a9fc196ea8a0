// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the public pages are there, by Lighthouse, on a phone and at a desk. The production build, with nothing kept from a visit
// before. The peer is a page of two lines without styles and scripts: what this machine takes from any page.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { repositoryRoot } from '../../harness/paths.ts';
import { Web, worldBehind } from '../../harness/web.ts';
import { Lighthouse, type Profile } from '../../harness/web_lighthouse.ts';
import { publicPages } from '../../harness/web_public_pages.ts';
import { World } from '../../harness/world.ts';
import { onAllCores, serverCores } from '../lib/cores.ts';
import { compared, rounded, say, type Figures } from '../lib/measure.ts';

const rounds = 5;
const pages = ['landing', 'catalogue', 'property', 'pay'] as const;

/** What is said of each page: the score of 100, and what people wait for. */
const measured = {
  performance: { unit: 'points', audit: undefined, better: 'higher', hasPeer: true },
  largest_paint: { unit: 'ms', audit: 'largest-contentful-paint', better: 'lower', hasPeer: true },
  blocked: { unit: 'ms', audit: 'total-blocking-time', better: 'lower', hasPeer: false },
  /** Of this machine meanwhile; Lighthouse's profile takes it for about 1,500. */
  processor: { unit: 'points', audit: 'processor', better: 'higher', hasPeer: false },
} as const;
type Measured = keyof typeof measured;

function build(): void {
  say('web_pages: building the web client');
  execFileSync('npm', ['run', 'build', '-w', 'client/web'], { cwd: repositoryRoot, stdio: 'ignore' });
  if (!existsSync(join(repositoryRoot, 'client/web/.next/BUILD_ID'))) throw new Error('the web client was not built');
}

async function look(lighthouse: Lighthouse, url: string, profile: Profile): Promise<Record<Measured, number>> {
  const { scores, figures } = await lighthouse.judge(url, ['performance'], profile);
  const of = ({ audit }: (typeof measured)[Measured]) => (audit ? figures[audit] : scores.performance) ?? Number.NaN;
  const found = Object.entries(measured).map(([name, what]) => [name, of(what)] as const);
  for (const [name, value] of found) if (!Number.isFinite(value)) throw new Error(`${url}: ${name} is ${value}`);
  return Object.fromEntries(found) as Record<Measured, number>;
}

const emptyPage = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Empty</title></head>
<body><h1>Freehold</h1><p>Nothing is here.</p></body></html>`;

/** Serves the peer; its address, and how to stop it. */
async function serveEmptyPage(): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(emptyPage);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

/** Every page in turn, round by round; samples of what is measured, by page. */
async function visit(lighthouse: Lighthouse, pages: Map<string, string>, profile: Profile) {
  const samples = new Map<string, Record<Measured, number>[]>([...pages.keys()].map((page) => [page, []]));
  for (let round = 0; round <= rounds; ++round) {
    const said: string[] = [];
    for (const [page, url] of pages) {
      const found = await look(lighthouse, url, profile);
      if (round > 0) samples.get(page)?.push(found);
      const { performance, blocked, processor } = found;
      said.push(`${page} ${performance} (${rounded(blocked)} ms blocked, processor ${processor})`);
    }
    say(`web_pages, ${profile}, ${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`}: ${said.join(', ')}`);
  }
  return samples;
}

async function measure(pages: Map<string, string>, lighthouse: Lighthouse): Promise<Figures> {
  const figures: Figures = {};
  for (const profile of ['phone', 'desk'] as const) {
    const samples = await visit(lighthouse, pages, profile);
    const ofPage = (page: string, name: Measured) => (samples.get(page) ?? []).map((found) => found[name]);
    for (const page of [...pages.keys()].filter((name) => name !== 'empty'))
      for (const [name, { unit, better, hasPeer }] of Object.entries(measured)) {
        const contestants = (hasPeer ? [page, 'empty'] : [page]).map(
          (of) => [of, ofPage(of, name as Measured)] as [string, number[]],
        );
        const options = { unit, better, rounds };
        Object.assign(figures, compared(`web_${page}_${profile}_${name}`, new Map(contestants), options));
      }
  }
  return figures;
}

export async function webPages(): Promise<Figures> {
  build();
  const port = await Web.freePort();
  const world = await World.start(worldBehind(port));
  const logFile = join(world.directory, 'web.log');
  const web = await Web.start({ apiUrl: world.url, port, logFile, cores: serverCores });
  const lighthouse = await onAllCores(() => Lighthouse.start());
  const empty = await serveEmptyPage();
  try {
    const addresses = await publicPages(world);
    const urls = pages.map((page) => [page, web.url + addresses[page]] as const);
    return await measure(new Map([...urls, ['empty', empty.url]]), lighthouse);
  } finally {
    empty.server.close();
    await lighthouse.close();
    await web.stop();
    await world.close();
  }
}
