// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page of the web client, as people with something to see there see them: in build/shots/web, a folder for each
// look. With arguments those looks, the rarer ones too, whose names have one of them in it.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Browser, type Visitor } from '../../harness/browser.ts';
import { repositoryRoot } from '../../harness/paths.ts';
import type { Person } from '../../harness/person.ts';
import { Web, worldBehind } from '../../harness/web.ts';
import { logInOnPage } from '../../harness/web_login.ts';
import { webRoutes, type WebArea } from '../../harness/web_routes.ts';
import { World } from '../../harness/world.ts';
import { playedScene, type Scene } from './scene.ts';

const folder = join(repositoryRoot, 'build/shots/web');

const widths = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};
const languages = { en: 'en-GB', de: 'de-DE', es: 'es-ES' };

interface Look {
  name: string;
  /** One of those that are made without being asked for. */
  isUsual: boolean;
  options: NonNullable<Parameters<Browser['visitor']>[1]>;
}

/** In English all widths in both themes; in the others, whose words are longer, where there is least room and most. */
function looks(): Look[] {
  const all: Look[] = [];
  for (const [language, locale] of Object.entries(languages))
    for (const [width, screen] of Object.entries(widths))
      for (const colorScheme of ['light', 'dark'] as const)
        all.push({
          name: `${language}_${width}_${colorScheme}`,
          isUsual: language === 'en' || (width !== 'tablet' && colorScheme === 'light'),
          options: { ...screen, locale, colorScheme },
        });
  return all;
}

const start: Record<keyof Scene['people'], string> = {
  investor: '/overview',
  manager: '/manager/overview',
  admin: '/admin/queue',
  tenant: '/home',
};
type Role = keyof typeof start;
type Kept = Awaited<ReturnType<Visitor['context']['storageState']>>;

async function loggedIn(browser: Browser, web: Web, role: Role, person: Person): Promise<Kept> {
  const visitor = await browser.visitor(web.url);
  await visitor.open('/login');
  await logInOnPage(visitor, person, start[role]);
  const kept = await visitor.context.storageState();
  await visitor.close();
  return kept;
}

/** Pages of an area, with the ids of the scene in them. */
function addresses(area: WebArea, { ids, fragments }: Scene): string[] {
  return webRoutes()
    .filter((route) => route.area === area)
    .map(({ path }) => {
      const id = ids[path];
      if (path.includes('[id]') && !id) throw new Error(`no id for a picture of ${path}`);
      return path.replace('[id]', id ?? '') + (fragments[path] ?? '');
    });
}

const nameOf = (address: string) =>
  new URL(address, 'http://page').pathname
    .replace(/[a-z]+_\w{20,}/, 'one')
    .replaceAll('/', '_')
    .slice(1) || 'landing';

/** As a reader goes through it: charts are drawn when they come into sight. */
async function goThrough({ page }: Visitor): Promise<void> {
  await page.evaluate(`(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    scrollTo(0, 0);
  })()`);
}

async function shoot(visitor: Visitor, look: Look, address: string): Promise<void> {
  await visitor.open(address);
  await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
  await goThrough(visitor);
  await visitor.quiet();
  await visitor.page.screenshot({ path: join(folder, look.name, `${nameOf(address)}.png`), fullPage: true });
}

async function shootAll(browser: Browser, web: Web, scene: Scene, wanted: Look[]): Promise<string[]> {
  const kept = new Map<Role | undefined, Kept | undefined>([[undefined, undefined]]);
  for (const [role, person] of Object.entries(scene.people) as [Role, Person][])
    kept.set(role, await loggedIn(browser, web, role, person));
  const failed: string[] = [];
  for (const look of wanted) {
    mkdirSync(join(folder, look.name), { recursive: true });
    for (const [role, storageState] of kept) {
      const visitor = await browser.visitor(web.url, { ...look.options, storageState });
      const all = [...addresses(role ?? 'public', scene), ...(role === 'investor' ? addresses('any', scene) : [])];
      for (const address of all)
        await shoot(visitor, look, address).catch((error: unknown) => failed.push(`${look.name} ${address}: ${error}`));
      failed.push(...visitor.complaints.map((complaint) => `${look.name} ${role ?? 'visitor'}: ${complaint}`));
      await visitor.close();
    }
    console.log(`${look.name} is in build/shots/web`);
  }
  return failed;
}

const wanted = looks().filter(({ name, isUsual }) =>
  process.argv.length < 3 ? isUsual : process.argv.slice(2).some((part) => name.includes(part)),
);
rmSync(folder, { recursive: true, force: true });
const port = await Web.freePort();
const world = await World.start(worldBehind(port, { overrides: { payments: { poll_seconds: 1 } } }));
const web = await Web.start({ apiUrl: world.url, port, logFile: join(world.directory, 'web.log') });
const browser = await Browser.start();
try {
  const failed = await shootAll(browser, web, await playedScene(world), wanted);
  for (const failure of failed) console.error(failure);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await web.stop();
  await world.close();
}
