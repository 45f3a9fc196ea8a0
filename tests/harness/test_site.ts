// SPDX-License-Identifier: GPL-3.0-or-later
import { join } from 'node:path';
import { after } from 'node:test';
import { Browser } from './browser.ts';
import { worldForFile } from './test_world.ts';
import { Web, worldBehind } from './web.ts';
import type { World, WorldOptions } from './world.ts';

export interface Site {
  world: World;
  web: Web;
  browser: Browser;
}

/** For a test file: the web client in front of a world, and a browser; all closed after its tests. */
export async function siteForFile(options: WorldOptions = {}): Promise<Site> {
  const port = await Web.freePort();
  const world = await worldForFile(worldBehind(port, options));
  const web = await Web.start({ apiUrl: world.url, port, logFile: join(world.directory, 'web.log') });
  after(() => web.stop());
  const browser = await Browser.start();
  after(() => browser.close());
  return { world, web, browser };
}
