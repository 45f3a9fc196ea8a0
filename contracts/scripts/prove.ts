// SPDX-License-Identifier: MIT
// The compiler's SMTChecker over contracts that make statements about ours (test/proofs). It writes the questions, Debian's
// z3 answers them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface Verdict {
  /** How many statements hold, whatever the inputs: assertions, and sums that neither overflow nor underflow. */
  proved: number;
  /** Those that do not hold or could not be decided, in the compiler's words. */
  open: string[];
}

type Sources = Record<string, string>;
type Reply = { contents: string } | { error: string };

interface Compiler {
  compile: (
    input: string,
    callbacks: { import: (path: string) => Reply; smtSolver: (query: string) => Reply },
  ) => string;
}

interface Message {
  severity: string;
  errorCode?: string;
  formattedMessage: string;
}

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');

/** How the compiler looks for a counterexample. CHC knows loops and state; BMC knows neither, and division by a variable. */
export type Engine = 'chc' | 'bmc';

/** What the compiler calls a proof of each. */
const provedCodes: Record<Engine, string> = { chc: '9576', bmc: '2961' };
const maxWork = 20_000_000;
const targets = ['assert', 'overflow', 'underflow', 'divByZero'];

/** Proves what `contract` in `file` states. `changed` replaces files, to see whether a mistake in them is found. */
export function prove(file: string, contract: string, changed: Sources = {}, engine: Engine = 'chc'): Verdict {
  const solc = require('solc') as Compiler;
  const read = (path: string): Reply => {
    const content = changed[path] ?? readSource(path);
    return content === undefined ? { error: `no ${path}` } : { contents: content };
  };
  const entry = read(file);
  if ('error' in entry) throw new Error(entry.error);
  const modelChecker = {
    engine,
    solvers: ['smtlib2'],
    targets,
    contracts: { [file]: [contract] },
    showProvedSafe: true,
    showUnproved: true,
  };
  const settings = { evmVersion: 'cancun', modelChecker, outputSelection: {} };
  const input = { language: 'Solidity', sources: { [file]: { content: entry.contents } }, settings };
  const output = solc.compile(JSON.stringify(input), { import: read, smtSolver: ask });
  return judge((JSON.parse(output) as { errors?: Message[] }).errors ?? [], engine);
}

/** The parameters are solc's own. Bounded by work, not by time: on a busy machine the same is proved, only later. */
function ask(query: string): Reply {
  const options = [
    'rewriter.pull_cheap_ite=true',
    'fp.spacer.q3.use_qgen=true',
    'fp.spacer.mbqi=false',
    'fp.spacer.ground_pobs=false',
  ];
  const run = spawnSync('z3', ['-in', '-smt2', `rlimit=${maxWork}`, ...options], {
    input: query,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (run.error) throw new Error(`z3 is missing (./dev setup): ${run.error.message}`);
  return { contents: run.stdout };
}

function readSource(path: string): string | undefined {
  if (path.startsWith('@')) return readFileSync(require.resolve(path), 'utf8');
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function judge(messages: Message[], engine: Engine): Verdict {
  const broken = messages.find(({ severity }) => severity === 'error');
  if (broken) throw new Error(broken.formattedMessage);
  const proofs = messages.filter(({ formattedMessage }) => formattedMessage.includes(`${engine.toUpperCase()}: `));
  const provedCode = provedCodes[engine];
  return {
    proved: proofs.filter(({ errorCode }) => errorCode === provedCode).length,
    open: proofs.filter(({ errorCode }) => errorCode !== provedCode).map(({ formattedMessage }) => formattedMessage),
  };
}
