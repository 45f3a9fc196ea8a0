// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop client, used as a person does: each act is a click or a key on a widget that is visible and enabled
// (tests/desktop), and each look reads what the window shows.
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { desktopPath } from './paths.ts';
import { exited, guard, until } from './processes.ts';

const sanitizerReport = /ERROR: (Address|Leak)Sanitizer|runtime error: /;
const patienceMs = 20_000;

/** What a person could not do: the widget is not there, hidden or disabled. */
class Refused extends Error {}

interface Seen {
  name: string;
  type: string;
  text: string;
  enabled: boolean;
  accessible_name: string;
}

type Reply = {
  id: number;
  refused?: string;
  text?: string;
  rows?: string[][];
  enabled?: boolean;
  widgets?: Seen[];
  pages?: string[];
};

export interface DesktopOptions {
  /** Its settings, wallets and keychain substitute; a second start with the same one remembers. */
  home: string;
  /** Of the X server; without one it draws into memory only (Qt's offscreen platform). */
  display?: string;
  arguments?: string[];
  env?: NodeJS.ProcessEnv;
}

export class Desktop {
  readonly logFile: string;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #lastId = 0;

  private constructor(child: ChildProcess, logFile: string) {
    this.#process = child;
    this.logFile = logFile;
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (!line.startsWith('{')) return;
        const reply = JSON.parse(line) as Reply;
        this.#waiting.get(reply.id)?.(reply);
        this.#waiting.delete(reply.id);
      });
  }

  static start(options: DesktopOptions): Desktop {
    mkdirSync(options.home, { recursive: true });
    const logFile = join(options.home, 'desktop.log');
    const platform: NodeJS.ProcessEnv = options.display
      ? { DISPLAY: options.display, QT_QPA_PLATFORM: 'xcb' }
      : { QT_QPA_PLATFORM: 'offscreen' };
    const child = guard(
      spawn(desktopPath(), options.arguments ?? [], {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: {
          ...process.env,
          ...platform,
          HOME: options.home,
          XDG_CONFIG_HOME: join(options.home, 'config'),
          XDG_DATA_HOME: join(options.home, 'data'),
          XDG_CACHE_HOME: join(options.home, 'cache'),
          LC_ALL: 'C.UTF-8',
          // Without strict_string_checks: libxkbcommon copies bounded text that does not end with a zero, which is allowed.
          ASAN_OPTIONS: 'detect_leaks=1:detect_stack_use_after_return=1',
          ...options.env,
        },
      }),
    );
    child.stderr?.pipe(createWriteStream(logFile, { flags: 'a' }));
    return new Desktop(child, logFile);
  }

  async click(on: string): Promise<void> {
    await this.#soon({ do: 'click', on });
  }

  /** Replaces what the field holds. */
  async type(on: string, text: string): Promise<void> {
    await this.#soon({ do: 'type', on, text });
  }

  /** To whatever has the focus: "Ctrl+K". */
  async key(text: string): Promise<void> {
    await this.#send({ do: 'key', text });
  }

  async choose(on: string, text: string): Promise<void> {
    await this.#soon({ do: 'choose', on, text });
  }

  async tab(on: string, text: string): Promise<void> {
    await this.#soon({ do: 'tab', on, text });
  }

  /** Opens the row of a table in which a cell holds the text, with a double click. */
  async openRow(on: string, text: string): Promise<void> {
    await this.#soon({ do: 'row', on, text, twice: true });
  }

  async selectRow(on: string, text: string): Promise<void> {
    await this.#soon({ do: 'row', on, text, twice: false });
  }

  async scrollToEnd(on: string): Promise<void> {
    await this.#soon({ do: 'scroll_to_end', on });
  }

  async drop(on: string, files: string[]): Promise<void> {
    await this.#soon({ do: 'drop', on, files });
  }

  async read(on: string): Promise<string> {
    return (await this.#soon({ do: 'read', on })).text ?? '';
  }

  async rows(on: string): Promise<string[][]> {
    return (await this.#soon({ do: 'rows', on })).rows ?? [];
  }

  async look(): Promise<Seen[]> {
    return (await this.#send({ do: 'look' })).widgets ?? [];
  }

  /** The address of the page that the program opens in the browser, once it is another than `before`. */
  async opensPage(before = ''): Promise<string> {
    let last = '';
    await until('a page to open in the browser', async () => {
      last = (await this.#send({ do: 'opened' })).pages?.at(-1) ?? '';
      return last !== '' && last !== before;
    });
    return last;
  }

  /** Whether the control can be used; false also while it is not there. */
  async isUsable(on: string): Promise<boolean> {
    return (await this.#ask({ do: 'state', on })).enabled === true;
  }

  async shot(file: string): Promise<void> {
    await this.#send({ do: 'shot', file });
  }

  /** Until the widget is visible and its text fits. */
  async sees(on: string, text: RegExp | string = '', timeoutMs = patienceMs): Promise<string> {
    let last = '';
    const fits = (shown: string) => (typeof text === 'string' ? shown.includes(text) : text.test(shown));
    const look = async () => {
      const reply = await this.#ask({ do: 'read', on });
      last = reply.refused ?? reply.text ?? '';
      return reply.refused === undefined && fits(last);
    };
    await until(`${on} to show ${String(text)}`, look, { timeoutMs }).catch(async (error: unknown) => {
      throw new Error(`${on} shows: ${last}\n${await this.#everything()}`, { cause: error });
    });
    return last;
  }

  /** Until a row of the table holds the text. */
  async seesRow(on: string, text: string, timeoutMs = patienceMs): Promise<string[]> {
    let found: string[] | undefined;
    let last = '';
    await until(
      `a row of ${on} with ${text}`,
      async () => {
        const { rows = [], refused } = await this.#ask({ do: 'rows', on });
        last = refused ?? rows.map((cells) => cells.join(' | ')).join('\n');
        found = rows.find((cells) => cells.some((cell) => cell.includes(text)));
        return found !== undefined;
      },
      { timeoutMs },
    ).catch(async (error: unknown) => {
      throw new Error(`no row of ${on} holds ${text}:\n${last}\n${await this.#everything()}`, { cause: error });
    });
    return found ?? [];
  }

  /** As when somebody closes the window: it must end by itself, and cleanly. */
  async close(): Promise<void> {
    this.#process.stdin?.end();
    const code = await exited(this.#process);
    const log = existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
    const report = sanitizerReport.exec(log);
    if (report) throw new Error(`sanitizer report:\n${log.slice(report.index, report.index + 6000)}`);
    if (code !== 0) throw new Error(`the desktop client ended with ${code}\n${log.slice(-4000)}`);
  }

  /** Whatever state it is in; for the end of a test file. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await exited(this.#process);
  }

  async #everything(): Promise<string> {
    const seen = await this.look().catch(() => []);
    return seen
      .map(({ name, type, text, enabled }) => `${name} (${type}${enabled ? '' : ', disabled'}): ${text}`)
      .join('\n');
  }

  /** A person waits a while for a button to appear before giving up. */
  async #soon(command: Record<string, unknown>): Promise<Reply> {
    let reply: Reply | undefined;
    await until(
      `to ${String(command['do'])} ${String(command['on'])}`,
      async () => {
        reply = await this.#ask(command);
        return reply.refused === undefined;
      },
      { timeoutMs: patienceMs },
    ).catch(async (error: unknown) => {
      throw new Refused(`${reply?.refused ?? 'no answer'}\n${await this.#everything()}`, { cause: error });
    });
    if (!reply) throw new Refused('no answer');
    return reply;
  }

  async #send(command: Record<string, unknown>): Promise<Reply> {
    const reply = await this.#ask(command);
    if (reply.refused !== undefined) throw new Refused(reply.refused);
    return reply;
  }

  #ask(command: Record<string, unknown>): Promise<Reply> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const gone = () => reject(new Error(`the desktop client is gone; see ${this.logFile}`));
      if (this.#process.exitCode !== null || this.#process.signalCode !== null) return gone();
      this.#process.once('exit', gone);
      this.#waiting.set(id, (reply) => {
        this.#process.off('exit', gone);
        resolve(reply);
      });
      this.#process.stdin?.write(`${JSON.stringify({ id, ...command })}\n`);
    });
  }
}
