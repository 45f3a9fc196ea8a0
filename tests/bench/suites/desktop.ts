// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop client on a screen in memory: from starting the program to its first window, painted, beside the least that a Qt
// program can show; and every page once, at a server with 10,000 orders and 1,000 properties: memory, and how long an event held the window.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../harness/paths.ts';
import { Xvfb } from '../../harness/xvfb.ts';
import { benchProgram, serverCores } from '../lib/cores.ts';
import { compare, rounded, say, type Figure, type Figures } from '../lib/measure.ts';
import { output } from '../lib/program.ts';

const program = join(repositoryRoot, 'build/release/client/desktop/app/freehold');
const rounds = 9;
const visitRounds = 3;
/** Nothing is known from a visit before: a home of its own. */
const environmentOf = (home: string, display: string) => ({
  HOME: home,
  XDG_CONFIG_HOME: home,
  DISPLAY: display,
  QT_QPA_PLATFORM: 'xcb',
});

interface Visits {
  pages: number;
  resident_mb: number;
  longest_handler_ms: number;
  held: number;
}

async function firstWindow(env: Record<string, string>): Promise<Figures> {
  const timed = (path: string, args: string[]) => async () => {
    const begin = performance.now();
    await output(path, args, { cores: serverCores, env });
    return performance.now() - begin;
  };
  const contestants = [
    { name: 'freehold', run: timed(program, ['--quit-when-shown']) },
    { name: 'bare window', run: timed(benchProgram('bench_window'), []) },
  ];
  const figures = await compare('desktop_first_window', contestants, { unit: 'ms', rounds, better: 'lower' });
  return { ...figures, desktop_first_window: { ...(figures.desktop_first_window as Figure), limit: 500 } };
}

async function everyPage(env: Record<string, string>): Promise<Figures> {
  const found: Visits[] = [];
  for (let round = 1; round <= visitRounds; ++round) {
    // It ends with 1 when a limit is passed, and has said what there is to say: all rounds count.
    const told = await output(benchProgram('bench_visits'), [], { cores: serverCores, env, mayEndWith: 1 });
    const visits = JSON.parse(told) as Visits;
    assert.ok(visits.pages > 20, `${visits.pages} pages were visited`);
    say(`desktop_pages, round ${round} of ${visitRounds}: ${JSON.stringify(visits)}`);
    found.push(visits);
  }
  const worst = (of: (visits: Visits) => number) => rounded(Math.max(...found.map(of)));
  const alone = { peer: null, ratio: null };
  return {
    desktop_pages_memory: { value: worst(({ resident_mb }) => resident_mb), unit: 'MB', limit: 150, ...alone },
    desktop_pages_longest_event: {
      value: worst(({ longest_handler_ms }) => longest_handler_ms),
      unit: 'ms',
      limit: 50,
      ...alone,
    },
  };
}

export async function desktop(): Promise<Figures> {
  const home = mkdtempSync(join(tmpdir(), 'freehold-bench-'));
  const screen = await Xvfb.start();
  try {
    const env = environmentOf(home, screen.display);
    return { ...(await firstWindow(env)), ...(await everyPage(env)) };
  } finally {
    await screen.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
