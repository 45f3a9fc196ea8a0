// SPDX-License-Identifier: GPL-3.0-or-later
// The server under test as a child process: start, ask, stop, kill -9, start again.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Authenticator } from './authenticator.ts';
import { freeholddPath } from './paths.ts';
import { exited, guard, until } from './processes.ts';
import { localSecrets } from './server_config.ts';

const sanitizerReport = /ERROR: (Address|Leak|Thread|Memory)Sanitizer|runtime error: |SUMMARY: \w*Sanitizer/;
const startTimeoutMs = 30_000;
const stopTimeoutMs = 15_000;

interface CommandResult {
  status: number | string;
  output: string;
}

export class Freeholdd {
  readonly url: string;
  readonly logFile: string;
  readonly #configFile: string;
  readonly #sandboxUrl: string;
  #process: ChildProcess | undefined;

  /** With a sandbox, errors are reported to its Sentry. */
  constructor(directory: string, configFile: string, port: number, sandboxUrl = '') {
    this.url = `http://127.0.0.1:${port}`;
    this.logFile = join(directory, 'freeholdd.log');
    this.#configFile = configFile;
    this.#sandboxUrl = sandboxUrl;
  }

  get isRunning(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** `changes` are put over its environment, such as another key. */
  async start(changes: NodeJS.ProcessEnv = {}): Promise<void> {
    const log = openSync(this.logFile, 'a');
    const env = { ...this.#environment(), ...changes };
    this.#process = guard(spawn(freeholddPath(), ['--config', this.#configFile], { stdio: ['ignore', log, log], env }));
    closeSync(log);
    await until('/health/ready', () => this.#isReady(), { timeoutMs: startTimeoutMs });
  }

  /** As an operator stops it; a sanitizer's complaint, a crash or a hang is an error. */
  async stop(): Promise<void> {
    if (!this.#process) return;
    const child = this.#process;
    const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    child.kill('SIGTERM');
    const code = await exited(child);
    clearTimeout(timer);
    this.#process = undefined;
    if (code !== 0) throw new Error(`freeholdd ended with ${code}\n${this.logTail()}`);
  }

  /** kill -9: nothing is flushed, nothing is said. */
  async kill(): Promise<void> {
    this.#process?.kill('SIGKILL');
    if (this.#process) await exited(this.#process);
    this.#process = undefined;
  }

  /** As a machine that hangs for a while: nothing happens until goOn(). */
  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#process?.kill('SIGCONT');
  }

  async createUser(email: string, password: string, name: string, role: string): Promise<Authenticator> {
    const result = await this.#command(
      ['create-user', '--email', email, '--name', name, '--role', role, '--totp'],
      `${password}\n`,
    );
    const [uri] = /otpauth:\S+/.exec(result.output) ?? [];
    if (result.status !== 0 || !uri) throw new Error(`create-user failed:\n${result.output}`);
    return Authenticator.of(uri);
  }

  /** Compares database and chain. */
  async audit(): Promise<{ agrees: boolean; output: string }> {
    const { status, output } = await this.#command(['audit'], '');
    return { agrees: status === 0, output };
  }

  /** Recomputes the audit log's chain. */
  async verifyAudit(): Promise<{ agrees: boolean; output: string }> {
    const { status, output } = await this.#command(['verify-audit'], '');
    return { agrees: status === 0, output };
  }

  /** Recomputes a distribution from the chain, with this text of its statement. */
  async verifyDistribution(id: string, statementFile: string): Promise<CommandResult & { agrees: boolean }> {
    const { status, output } = await this.#command(['verify-distribution', '--statement', statementFile, id], '');
    return { agrees: status === 0, status, output };
  }

  /** Without the ordinary requests, which would drown the rest. */
  logTail(lines = 60): string {
    if (!existsSync(this.logFile)) return '';
    const isNews = (line: string) => !line.includes('"event":"http_request"') || !line.includes('"level":"info"');
    return readFileSync(this.logFile, 'utf8').split('\n').filter(isNews).slice(-lines).join('\n');
  }

  log(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
  }

  requireNoSanitizerReport(): void {
    const log = this.log();
    const found = sanitizerReport.exec(log);
    if (found) throw new Error(`sanitizer report:\n${log.slice(Math.max(0, found.index - 200), found.index + 6000)}`);
  }

  /** Errors that its log tells of, such as an exception that nobody expected; `allowed` are what the tests brought about. */
  requireNoUnexpectedErrors(allowed: RegExp[]): void {
    const unexpected = this.log()
      .split('\n')
      .filter((line) => line.includes('"level":"error"') && !allowed.some((pattern) => pattern.test(line)));
    if (unexpected.length === 0) return;
    const shown = unexpected.slice(0, 20).join('\n');
    throw new Error(`${unexpected.length} errors that no test expects, in ${this.logFile}:\n${shown}`);
  }

  /** Not with spawnSync: the command may ask servers of this process. */
  async #command([name = '', ...options]: string[], input: string): Promise<CommandResult> {
    const args = [name, '--config', this.#configFile, ...options];
    const child = spawn(freeholddPath(), args, { env: this.#environment() });
    guard(child);
    child.stdin.end(input);
    const [status, output, errors] = await Promise.all([exited(child), text(child.stdout), text(child.stderr)]);
    return { status, output: output + errors };
  }

  #environment(): NodeJS.ProcessEnv {
    return { ...process.env, ...localSecrets(this.#sandboxUrl) };
  }

  async #isReady(): Promise<boolean> {
    if (!this.isRunning) throw new Error(`freeholdd ended before it was ready\n${this.logTail()}`);
    const response = await fetch(`${this.url}/health/ready`).catch(() => undefined);
    return response?.ok ?? false;
  }
}
