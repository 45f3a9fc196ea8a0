// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody with an account and a wallet; the keys never leave this process.
import { randomBytes } from 'node:crypto';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import type { Hex } from 'viem';
import type { TypedData, User, Wallet } from './api_types.ts';
import { ApiClient } from './client.ts';

export interface PersonOptions {
  name?: string;
  email?: string;
  password?: string;
  key?: Hex;
}

export class Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly account: PrivateKeyAccount;
  readonly api: ApiClient;
  user!: User;

  constructor(url: string, options: PersonOptions = {}) {
    const tag = randomBytes(4).toString('hex');
    this.name = options.name ?? `Person ${tag}`;
    this.email = options.email ?? `person-${tag}@example.com`;
    this.password = options.password ?? `a long secret ${tag}`;
    this.account = privateKeyToAccount(options.key ?? generatePrivateKey());
    this.api = new ApiClient(url);
  }

  async register(role: 'investor' | 'property_manager'): Promise<this> {
    await this.api.call('register', { body: { email: this.email, password: this.password, name: this.name, role } });
    return this.logIn();
  }

  async logIn(): Promise<this> {
    this.user = (await this.api.logIn(this.email, this.password)).user;
    return this;
  }

  async linkWallet(account: PrivateKeyAccount = this.account): Promise<Wallet> {
    const challenge = await this.api.call('createWalletChallenge', { body: { address: account.address } });
    const signature = await account.signMessage({ message: challenge.message });
    return this.api.call('linkWallet', { body: { message: challenge.message, signature } });
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
