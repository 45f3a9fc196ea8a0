// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the public pages are there on a phone, by Lighthouse: its mobile profile reckons with 1.6 Mbit/s, 150 ms to the server
// and a processor four times slower than this one. The production build, with nothing kept from a visit before.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../harness/paths.ts';
import { Web, worldBehind } from '../../harness/web.ts';
import { Lighthouse } from '../../harness/web_lighthouse.ts';
import { publicPages } from '../../harness/web_public_pages.ts';
import { World } from '../../harness/world.ts';
import { serverCores } from '../lib/cores.ts';
import { compared, rounded, say, type Figures } from '../lib/measure.ts';

const rounds = 3;
const pages = ['landing', 'catalogue', 'property', 'pay'] as const;

/** What is said of each page: the score of 100, and what people wait for. */
const measured = {
  performance: { unit: 'points', audit: undefined, better: 'higher' },
  largest_paint: { unit: 'ms', audit: 'largest-contentful-paint', better: 'lower' },
  blocked: { unit: 'ms', audit: 'total-blocking-time', better: 'lower' },
  /** Of this machine meanwhile; Lighthouse's profile takes it for about 1,500. */
  processor: { unit: 'points', audit: 'processor', better: 'higher' },
} as const;
type Measured = keyof typeof measured;

function build(): void {
  say('web_pages: building the web client');
  execFileSync('npm', ['run', 'build', '-w', 'client/web'], { cwd: repositoryRoot, stdio: 'ignore' });
  if (!existsSync(join(repositoryRoot, 'client/web/.next/BUILD_ID'))) throw new Error('the web client was not built');
}

async function look(lighthouse: Lighthouse, url: string): Promise<Record<Measured, number>> {
  const { scores, figures } = await lighthouse.judge(url, ['performance']);
  const of = ({ audit }: (typeof measured)[Measured]) => (audit ? figures[audit] : scores.performance) ?? Number.NaN;
  const found = Object.entries(measured).map(([name, what]) => [name, of(what)] as const);
  for (const [name, value] of found) if (!Number.isFinite(value)) throw new Error(`${url}: ${name} is ${value}`);
  return Object.fromEntries(found) as Record<Measured, number>;
}

async function measure(world: World, web: Web, lighthouse: Lighthouse): Promise<Figures> {
  const addresses = await publicPages(world);
  const samples = new Map<string, number[]>();
  for (let round = 0; round <= rounds; ++round) {
    const said: string[] = [];
    for (const page of pages) {
      const found = await look(lighthouse, web.url + addresses[page]);
      said.push(`${page} ${found.performance} (${rounded(found.largest_paint)} ms, processor ${found.processor})`);
      for (const [name, value] of Object.entries(round > 0 ? found : {}))
        samples.set(`${page}_${name}`, [...(samples.get(`${page}_${name}`) ?? []), value]);
    }
    say(`web_pages, ${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`}: ${said.join(', ')}`);
  }
  const figures = [...samples].map(([name, values]) => {
    const { unit, better } = measured[name.slice(name.indexOf('_') + 1) as Measured];
    return compared(`web_${name}`, new Map([['web', values]]), { unit, better, rounds });
  });
  return Object.assign({}, ...figures) as Figures;
}

export async function webPages(): Promise<Figures> {
  build();
  const port = await Web.freePort();
  const world = await World.start(worldBehind(port));
  const logFile = join(world.directory, 'web.log');
  const web = await Web.start({ apiUrl: world.url, port, logFile, cores: serverCores });
  const lighthouse = await Lighthouse.start();
  try {
    return await measure(world, web, lighthouse);
  } finally {
    await lighthouse.close();
    await web.stop();
    await world.close();
  }
}
