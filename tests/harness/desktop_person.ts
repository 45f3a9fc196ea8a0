// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody at their own desktop client: what they do in Freehold goes through its widgets. What happens outside of it (mail, the
// authenticator app, the provider's page) is done by whoever holds this.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Authenticator } from './authenticator.ts';
import { Desktop } from './desktop.ts';
import type { Person } from './person.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

/** As the sign-up offers them. */
const roleWords = {
  investor: 'Invest in buildings',
  property_manager: 'Manage buildings',
  tenant: 'Pay rent',
} as const;

export type DesktopRole = keyof typeof roleWords;

/** Chains have confirmations, and three sanitized programs share the processor. */
export const chainPatienceMs = 60_000;

export class DesktopPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly walletPassword = 'a password of the wallet';
  readonly desktop: Desktop;
  authenticator: Authenticator | undefined;
  /** Of the wallet that was made here. */
  words: string[] = [];
  readonly #world: World;
  readonly #serverUrl: string;

  /** `serverUrl`: another way to the same server. */
  constructor(world: World, display: string, name: string, known?: Person, serverUrl = world.server.url) {
    const tag = randomBytes(4).toString('hex');
    this.#world = world;
    this.#serverUrl = serverUrl;
    this.name = name;
    this.email = known?.email ?? `desktop-${tag}@example.com`;
    this.password = known?.password ?? `a long secret ${tag}`;
    this.authenticator = known?.authenticator;
    this.desktop = Desktop.start({ home: join(world.directory, `desktop-${tag}`), display });
  }

  /** From nothing to the window: the form, the link of the mail, and the authenticator app where the role needs one. */
  async signUp(role: DesktopRole): Promise<void> {
    const { desktop } = this;
    await desktop.type('log-in-server', this.#serverUrl);
    await desktop.click('log-in-sign-up');
    await desktop.type('sign-up-server', this.#serverUrl);
    await desktop.choose('sign-up-role', roleWords[role]);
    await desktop.type('sign-up-name', this.name);
    await desktop.type('sign-up-email', this.email);
    await desktop.type('sign-up-password', this.password);
    await desktop.click('sign-up');
    await desktop.sees('sign-up-mailed', this.email);
    await desktop.type('email-token', await this.mailedLink());
    await desktop.click('email-verify');
    if (role === 'property_manager') await this.setUpAuthenticator();
    await desktop.sees('main-window');
  }

  async mailedLink(): Promise<string> {
    const mail = await this.#world.sandbox.waitForMail(this.email, /Confirm your email/);
    const link = /https?:\S+#token=[\w-]{43}/.exec(mail.text)?.[0];
    assert.ok(link, mail.text);
    return link;
  }

  async setUpAuthenticator(): Promise<void> {
    const { desktop } = this;
    await desktop.type('totp-password', this.password);
    await desktop.click('totp-begin');
    this.authenticator = new Authenticator((await desktop.sees('totp-secret', /^[A-Z2-7]{16,}$/)).trim());
    await desktop.type('totp-code', await this.authenticator.nextCode());
    await desktop.click('totp-confirm');
    await desktop.sees('totp-recovery', /\S/);
    await desktop.click('totp-done');
  }

  async logIn(): Promise<void> {
    const { desktop } = this;
    await desktop.type('log-in-server', this.#serverUrl);
    await this.#enterPassword();
    await desktop.sees('main-window');
  }

  /** In the window that asks for it when a session ended. */
  async logInAgain(): Promise<void> {
    await this.desktop.sees('log-in-problem', /session has ended/);
    await this.#enterPassword();
    // The window behind it is still there meanwhile, with the session that ended.
    await until('the log-in to be over', async () => {
      const seen = await this.desktop.look();
      return !seen.some(({ name }) => name === 'log-in-password');
    });
  }

  async #enterPassword(): Promise<void> {
    const { desktop } = this;
    await desktop.type('log-in-email', this.email);
    await desktop.type('log-in-password', this.password);
    await desktop.click('log-in');
    if (!this.authenticator) return;
    await desktop.type('log-in-code', await this.authenticator.nextCode());
    await desktop.click('log-in');
  }

  /** An area of the rail, such as "manager-properties". */
  async go(area: string): Promise<void> {
    await this.desktop.click(`rail-${area}`);
  }

  /** By the chip of the top bar, which those have too whose rail has no wallet. */
  async openWallet(): Promise<void> {
    await this.desktop.click('walletChip');
  }

  /** New words, written down and checked. */
  async createWallet(): Promise<void> {
    const { desktop } = this;
    await this.go('wallet');
    await desktop.click('walletCreate');
    const seen = await desktop.look();
    const asked = /Word (\d+)/.exec(seen.map(({ accessible_name }) => accessible_name).join('\n'))?.[1];
    assert.ok(asked, 'a word is asked for');
    const shown = seen.filter(({ name }) => /^newWord\d+$/.test(name));
    this.words = shown.map(({ text }) => text.split(' ').at(-1) ?? '');
    assert.ok(this.words.length >= 12 && this.words.every(Boolean), this.words.join(' '));
    await desktop.type('newWordsCheck', this.words[Number(asked) - 1] ?? '');
    await this.#sealWallet('newWords');
  }

  async importKey(key: string): Promise<void> {
    const { desktop } = this;
    await this.openWallet();
    await desktop.click('walletImportKey');
    await desktop.type('importKeyKey', key);
    await this.#sealWallet('importKey');
  }

  async #sealWallet(form: string): Promise<void> {
    const { desktop } = this;
    await desktop.type(`${form}Password`, this.walletPassword);
    await desktop.type(`${form}PasswordAgain`, this.walletPassword);
    await desktop.click(`${form}Submit`);
    await desktop.sees('walletAccounts', '', chainPatienceMs); // scrypt takes its time
  }

  /** Signs the server's message with the account that is chosen, and shows the password of the account. */
  async linkWallet(): Promise<void> {
    const { desktop } = this;
    await this.go('wallet');
    await desktop.click('walletLink');
    await this.sign(/./);
    await desktop.type('linkPassword', this.password);
    if (this.authenticator) await desktop.type('linkCode', await this.authenticator.nextCode());
    await desktop.click('linkSubmit');
    await desktop.seesRow('walletAccounts/table', 'Linked');
  }

  /** Reads the sheet to its end and signs; a wallet that is locked is opened there. */
  async sign(title: RegExp, { isLocked = false } = {}): Promise<void> {
    const { desktop } = this;
    await desktop.sees('signTitle', title);
    await desktop.scrollToEnd('signScroll');
    if (isLocked) await desktop.type('signPassword', this.walletPassword);
    await desktop.click('signConfirm');
  }

  /** The address of the first account of the wallet, as it is told for receiving. */
  async address(): Promise<`0x${string}`> {
    const { items } = await this.api().then((api) => api.call('listWallets'));
    const [wallet] = items;
    assert.ok(wallet, 'a wallet is linked');
    return wallet.address as `0x${string}`;
  }

  /** The same person at the API, to look at what came of it; changes nothing. */
  async api() {
    const person = this.#world.person({ email: this.email, password: this.password, name: this.name });
    person.authenticator = this.authenticator;
    await person.logIn();
    return person.api;
  }

  async close(): Promise<void> {
    await this.desktop.close();
  }
}
