// SPDX-License-Identifier: MIT
import {
  type Account,
  type Address,
  type Chain,
  type Hex,
  type PublicClient,
  type TransactionReceipt,
  type Transport,
  type WalletClient,
  encodeDeployData,
  encodeFunctionData,
  getAddress,
} from 'viem';
import { type ContractName, readArtifact } from '../../scripts/artifacts.ts';

export type Wallet = WalletClient<Transport, Chain, Account>;

/** Sends transactions of one account, one after the other, and throws when one of them fails. */
export class Sender {
  readonly address: Address;
  private readonly reader: PublicClient;
  private readonly wallet: Wallet;

  constructor(reader: PublicClient, wallet: Wallet) {
    this.reader = reader;
    this.wallet = wallet;
    this.address = wallet.account.address;
  }

  async deploy(name: ContractName, args: readonly unknown[] = []): Promise<Address> {
    const { abi, bytecode } = readArtifact(name);
    const receipt = await this.transact({ data: encodeDeployData({ abi, bytecode, args }) });
    if (!receipt.contractAddress) throw new Error(`${name}: the receipt names no contract`);
    return getAddress(receipt.contractAddress);
  }

  async send(
    name: ContractName,
    to: Address,
    functionName: string,
    args: readonly unknown[],
  ): Promise<TransactionReceipt> {
    return this.transact({ to, data: encodeFunctionData({ abi: readArtifact(name).abi, functionName, args }) });
  }

  async transact(request: { to?: Address; data: Hex }): Promise<TransactionReceipt> {
    const hash = await this.wallet.sendTransaction({ ...request, account: this.wallet.account });
    const receipt = await this.reader.waitForTransactionReceipt({ hash });
    if (receipt.status !== 'success') throw new Error(`transaction ${hash} failed`);
    return receipt;
  }
}
