// SPDX-License-Identifier: GPL-3.0-or-later
// freeholdd in a whole world of the tests' harness, and its peers on the same database.
import { join } from 'node:path';
import { freePort, until } from '../../harness/processes.ts';
import { World } from '../../harness/world.ts';
import { serverCores, workDirectory } from './cores.ts';
import { Service } from './program.ts';

export interface Servers {
  world: World;
  /** freeholdd first. */
  all: { name: string; url: string; pid: number }[];
}

export const peersDirectory = join(import.meta.dirname, '../peers');

export async function startPeer(name: string, databaseUrl: string): Promise<{ service: Service; url: string }> {
  const port = await freePort();
  const env = {
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    LOG_FILE: join(workDirectory, `${name}-access.log`),
    NODE_ENV: 'production',
  };
  const service = new Service(name, process.execPath, [join(peersDirectory, `${name}.ts`)], {
    cores: serverCores,
    env,
  });
  const url = `http://127.0.0.1:${port}`;
  await until(name, async () => {
    service.requireRunning();
    return (await fetch(`${url}/health/live`).catch(() => undefined)) !== undefined;
  });
  return { service, url };
}

export async function withServers<T>(peers: string[], use: (servers: Servers) => Promise<T>): Promise<T> {
  const world = await World.start({ admins: 1 });
  const running: Service[] = [];
  try {
    const all: Servers['all'] = [{ name: 'freeholdd', url: world.url, pid: world.server.pid }];
    for (const name of peers) {
      const { service, url } = await startPeer(name, world.database.url);
      running.push(service);
      all.push({ name, url, pid: service.pid });
    }
    return await use({ world, all });
  } finally {
    for (const service of running) await service.stop();
    await world.close();
  }
}
