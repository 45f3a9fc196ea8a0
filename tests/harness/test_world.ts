// SPDX-License-Identifier: GPL-3.0-or-later
import { after } from 'node:test';
import { World, type WorldOptions } from './world.ts';

/**
 * For a test file: a world before its tests, closed after them. The server's log is shown when a test failed, and may tell of
 * no error that the file does not expect.
 */
export async function worldForFile(options: WorldOptions = {}): Promise<World> {
  const world = await World.start({ expectedErrors: [], ...options });
  process.on('exit', (code) => {
    if (code !== 0) console.error(`the end of ${world.server.logFile}:\n${world.server.logTail()}`);
  });
  after(() => world.close());
  return world;
}
