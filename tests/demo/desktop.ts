// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop client beside the demo, where there is a screen; ./dev demo has built it then.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guard } from '../harness/processes.ts';

/** Opens its log-in at the demo's server; nothing where there is no screen or no client. Its settings and wallet are the demo's. */
export function openDesktop(serverUrl: string, env: NodeJS.ProcessEnv = process.env): ChildProcess | undefined {
  const program = env['FREEHOLD'];
  if (!program || !(env['DISPLAY'] || env['WAYLAND_DISPLAY'])) return undefined;
  const home = mkdtempSync(join(tmpdir(), 'freehold-demo-desktop-'));
  const child = guard(
    spawn(program, ['--server', serverUrl], {
      stdio: 'ignore',
      env: {
        ...env,
        XDG_CONFIG_HOME: join(home, 'config'),
        XDG_DATA_HOME: join(home, 'data'),
        XDG_CACHE_HOME: join(home, 'cache'),
      },
    }),
  );
  child.once('error', (error) => console.error(`\n  the desktop client does not start: ${error.message}`));
  child.once('exit', () => rmSync(home, { recursive: true, force: true }));
  return child;
}
