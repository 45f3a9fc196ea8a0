// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody with an account and a wallet; the keys never leave this process.
import { randomBytes } from 'node:crypto';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import type { Hex } from 'viem';
import type { TypedData, User, Wallet } from './api_types.ts';
import { Authenticator } from './authenticator.ts';
import { ApiClient } from './client.ts';
import { SandboxControl } from './sandbox_control.ts';

export interface PersonOptions {
  name?: string;
  email?: string;
  password?: string;
  key?: Hex;
  /** In place of a key: a wallet that signs in a way of its own. */
  account?: PrivateKeyAccount;
}

export class Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly account: PrivateKeyAccount;
  readonly api: ApiClient;
  /** Where this person reads mail. */
  readonly mailbox: SandboxControl;
  authenticator: Authenticator | undefined;
  user!: User;

  constructor(url: string, mailbox: SandboxControl, options: PersonOptions = {}) {
    const tag = randomBytes(4).toString('hex');
    this.name = options.name ?? `Person ${tag}`;
    this.email = options.email ?? `person-${tag}@example.com`;
    this.password = options.password ?? `a long secret ${tag}`;
    this.account = options.account ?? privateKeyToAccount(options.key ?? generatePrivateKey());
    this.mailbox = mailbox;
    this.api = new ApiClient(url);
  }

  /** Signs up, proves the address, and sets up an authenticator app where the role needs one. */
  async register(role: 'investor' | 'property_manager' | 'tenant'): Promise<this> {
    await this.signUp(role);
    await this.verifyEmail();
    await this.logIn();
    return role === 'property_manager' ? this.enrolTotp() : this;
  }

  async signUp(role: 'investor' | 'property_manager' | 'tenant'): Promise<this> {
    const { email, password, name } = this;
    await this.api.call('register', { body: { email, password, name, role } });
    return this;
  }

  async verifyEmail(): Promise<this> {
    await this.api.call('verifyEmail', { body: { token: await this.mailedToken(/Confirm your email/) } });
    return this;
  }

  /** The token of the newest mail about `subject`. */
  async mailedToken(subject: RegExp, email = this.email): Promise<string> {
    const mail = await this.mailbox.waitForMail(email, subject);
    const token = /#token=([\w-]{43})/.exec(mail.text)?.[1];
    if (!token) throw new Error(`no token in the mail to ${email}: ${mail.text}`);
    return token;
  }

  async logIn(): Promise<this> {
    const code = await this.authenticator?.nextCode();
    this.user = (await this.api.logIn(this.email, this.password, code)).user;
    return this;
  }

  async enrolTotp(): Promise<this> {
    const code = await this.authenticator?.nextCode();
    const { secret } = await this.api.call('enrolTotp', { body: { password: this.password, code } });
    this.authenticator = new Authenticator(secret);
    await this.api.call('confirmTotp', { body: { code: await this.authenticator.nextCode() } });
    this.user = (await this.api.call('getSession')).user;
    return this;
  }

  async linkWallet(account: PrivateKeyAccount = this.account): Promise<Wallet> {
    const challenge = await this.api.call('createWalletChallenge', { body: { address: account.address } });
    const signature = await account.signMessage({ message: challenge.message });
    return this.api.call('linkWallet', { body: { message: challenge.message, signature, ...(await this.proof()) } });
  }

  /** What only the owner of the account has. */
  async proof(): Promise<{ password: string; code?: string }> {
    return { password: this.password, code: await this.authenticator?.nextCode() };
  }

  /** A further wallet agrees to be this investor's on chain. */
  async giveConsent(account: PrivateKeyAccount): Promise<void> {
    const path = { address: account.address };
    const asked = await this.api.call('getWalletConsent', { path });
    const signature = await signTypedData(account, asked.typed_data);
    await this.api.call('giveWalletConsent', { path, body: { deadline_seconds: asked.deadline_seconds, signature } });
  }

  signTypedData(data: TypedData): Promise<Hex> {
    return signTypedData(this.account, data);
  }
}

/** As eth_signTypedData_v4 does: the domain's type is part of `types`, which viem makes itself. */
export function signTypedData(account: PrivateKeyAccount, data: TypedData): Promise<Hex> {
  const { EIP712Domain: _domain, ...types } = data.types;
  return account.signTypedData({ domain: data.domain, types, primaryType: data.primaryType, message: data.message });
}
