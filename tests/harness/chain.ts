// SPDX-License-Identifier: GPL-3.0-or-later
// The chain as a test sees it, without the server: balances, events, and acts of others than the server.
import {
  createPublicClient,
  createWalletClient,
  defineChain,
  encodeFunctionData,
  getAddress,
  http,
  maxUint256,
  parseEventLogs,
  stringToHex,
  toHex,
  type Address,
  type Hash,
  type Hex,
} from 'viem';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import { abiOf, type ContractName } from './abis.ts';
import { faucetIndex, localAccount, operatorIndex } from './accounts.ts';
import type { Deployment } from './deployment.ts';

const pollingInterval = 10;

/** Not out of viem/chains, which loads every chain there is. */
const localChain = defineChain({
  id: 31_337,
  name: 'local',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: { default: { http: [] } },
});

/** The contract's numbers for them. */
const treasuryPurposes = { rent: 0, sale: 1, reserve: 2, fee: 3, withholding: 4 } as const;
export type TreasuryPurpose = keyof typeof treasuryPurposes;

export interface SeenPurchase {
  token: Address;
  buyer: Address;
  nonce: Hex;
  shares: bigint;
  cost: bigint;
  transactionHash: Hash;
}

export interface LogPlace {
  transactionHash: Hash;
  blockNumber: bigint;
  logIndex: number;
}

export class Chain {
  readonly deployment: Deployment;
  readonly url: string;
  readonly #reader;
  readonly #handedOver = new Map<number, Promise<unknown>>();

  constructor(url: string, deployment: Deployment) {
    this.url = url;
    this.deployment = deployment;
    this.#reader = createPublicClient({ transport: http(url), pollingInterval, cacheTime: 0 });
  }

  async read<T>(contract: ContractName, address: Address, functionName: string, args: unknown[] = []): Promise<T> {
    return (await this.#reader.readContract({ address, abi: abiOf(contract), functionName, args })) as T;
  }

  usdcOf(owner: Address): Promise<bigint> {
    return this.read('TestUsdc', this.deployment.contracts.usdc, 'balanceOf', [owner]);
  }

  /** What the Treasury has booked for the property, in micro-USDC. */
  inTreasury(propertyId: string, purpose: TreasuryPurpose = 'rent'): Promise<bigint> {
    const args = [stringToHex(propertyId, { size: 32 }), treasuryPurposes[purpose]];
    return this.read('Treasury', this.deployment.contracts.treasury, 'balanceOf', args);
  }

  sharesOf(token: Address, holder: Address): Promise<bigint> {
    return this.read('PropertyToken', token, 'balanceOf', [holder]);
  }

  tokenOf(propertyId: string): Promise<Address> {
    return this.read('PropertyTokenFactory', this.deployment.contracts.factory, 'tokenOf', [
      stringToHex(propertyId, { size: 32 }),
    ]);
  }

  blockNumber(): Promise<bigint> {
    return this.#reader.getBlockNumber({ cacheTime: 0 });
  }

  operatorNonce(): Promise<number> {
    return this.#reader.getTransactionCount({ address: localAccount(operatorIndex).address, blockTag: 'latest' });
  }

  async isMined(hash: Hash): Promise<boolean> {
    const receipt = await this.#reader.getTransactionReceipt({ hash }).catch(() => undefined);
    return receipt?.status === 'success';
  }

  async isReverted(hash: Hash): Promise<boolean> {
    const receipt = await this.#reader.getTransactionReceipt({ hash }).catch(() => undefined);
    return receipt?.status === 'reverted';
  }

  /** Every event of this name that the contract has logged, oldest first. */
  async events<Args>(contract: ContractName, address: Address, eventName: string): Promise<(Args & LogPlace)[]> {
    const logs = await this.#reader.getLogs({ address, fromBlock: 0n });
    const events = parseEventLogs({ abi: abiOf(contract), logs, eventName });
    return events.map((event) => {
      const { args } = event as unknown as { args: Args };
      const { transactionHash, blockNumber, logIndex } = event;
      return { ...args, transactionHash, blockNumber, logIndex };
    });
  }

  purchases(): Promise<SeenPurchase[]> {
    return this.events('PrimarySale', this.deployment.contracts.primarySale, 'SharesPurchased');
  }

  /** How often a property was tokenized: one is right. */
  async tokenizations(id: string): Promise<number> {
    const { factory } = this.deployment.contracts;
    const all = await this.events<{ propertyId: Hex }>('PropertyTokenFactory', factory, 'PropertyTokenized');
    return all.filter(({ propertyId }) => propertyId === stringToHex(id, { size: 32 })).length;
  }

  /** How often a wallet was onboarded, with an identity of its own each time: one is right. */
  async onboardings(of: Address): Promise<number> {
    const { onboarding } = this.deployment.contracts;
    const all = await this.events<{ wallet: Address }>('InvestorOnboarding', onboarding, 'InvestorOnboarded');
    return all.filter(({ wallet }) => wallet === of).length;
  }

  /** Lets the faucet mint, and blacklist; once, before a server uses the operator's key, which is the owner's too. */
  async openFaucet(): Promise<void> {
    const blacklister = localAccount(faucetIndex).address;
    await this.send(operatorIndex, 'TestUsdc', this.deployment.contracts.usdc, 'updateBlacklister', [blacklister]);
    await this.send(operatorIndex, 'TestUsdc', this.deployment.contracts.usdc, 'configureMinter', [
      localAccount(faucetIndex).address,
      maxUint256,
    ]);
  }

  mintUsdc(to: Address, microUsdc: bigint): Promise<Hash> {
    return this.send(faucetIndex, 'TestUsdc', this.deployment.contracts.usdc, 'mint', [to, microUsdc]);
  }

  async send(
    accountIndex: number,
    contract: ContractName,
    to: Address,
    functionName: string,
    args: unknown[],
  ): Promise<Hash> {
    const wallet = createWalletClient({
      account: localAccount(accountIndex),
      chain: localChain,
      transport: http(this.url),
    });
    const data = encodeFunctionData({ abi: abiOf(contract), functionName, args });
    // One after the other, as each takes the account's next nonce when it is handed over.
    const before = this.#handedOver.get(accountIndex) ?? Promise.resolve();
    const handedOver = before.then(() => wallet.sendTransaction({ to, data }));
    this.#handedOver.set(
      accountIndex,
      handedOver.catch(() => undefined),
    );
    return this.#mined(await handedOver);
  }

  /** As somebody with a wallet of their own, who gets what the gas costs; without waiting, with a tip as in submitAs(). */
  async submitSigned(
    account: PrivateKeyAccount,
    contract: ContractName,
    to: Address,
    functionName: string,
    args: unknown[],
    tipWei: bigint,
  ): Promise<Hash> {
    const params = [account.address, '0xde0b6b3a7640000'];
    await this.#reader.request({ method: 'anvil_setBalance', params } as never);
    const wallet = createWalletClient({ account, chain: localChain, transport: http(this.url) });
    const data = encodeFunctionData({ abi: abiOf(contract), functionName, args });
    // An estimate would be of the state after what waits in the pool, which this may go before.
    const fees = { maxPriorityFeePerGas: tipWei, maxFeePerGas: tipWei * 2n };
    return wallet.sendTransaction({ to, data, gas: 500_000n, ...fees });
  }

  /** As the Safe, or any other address of the local chain: what a signature round would do. */
  async sendAs(
    from: Address,
    contract: ContractName,
    to: Address,
    functionName: string,
    args: unknown[],
  ): Promise<Hash> {
    return this.#mined(await this.submitAs(from, contract, to, functionName, args));
  }

  /** A contract of somebody else's; by an account of its own, so that it stands in nobody's way. */
  async deploy(creation: Hex): Promise<Address> {
    const hash = await this.#sendFromNobody({ data: creation });
    const { contractAddress } = await this.#reader.waitForTransactionReceipt({ hash, pollingInterval });
    if (!contractAddress) throw new Error(`transaction ${hash} made no contract`);
    return getAddress(contractAddress);
  }

  /** A call that anybody may make, with data that is encoded already. */
  async call(to: Address, data: Hex): Promise<Hash> {
    return this.#mined(await this.#sendFromNobody({ to, data }));
  }

  async #sendFromNobody(transaction: { to?: Address; data: Hex }): Promise<Hash> {
    const { address } = privateKeyToAccount(generatePrivateKey());
    const request = (method: string, params: unknown[]) =>
      this.#reader.request({ method, params } as never) as Promise<never>;
    await request('anvil_setBalance', [address, '0xde0b6b3a7640000']);
    await request('anvil_impersonateAccount', [address]);
    return request('eth_sendTransaction', [{ from: address, ...transaction }]);
  }

  /** Like sendAs(), without waiting; with a tip it is mined before whatever else waits in the pool. */
  async submitAs(
    from: Address,
    contract: ContractName,
    to: Address,
    functionName: string,
    args: unknown[],
    tipWei?: bigint,
  ): Promise<Hash> {
    const data = encodeFunctionData({ abi: abiOf(contract), functionName, args });
    const fees = tipWei === undefined ? {} : { maxPriorityFeePerGas: toHex(tipWei), maxFeePerGas: toHex(tipWei * 2n) };
    const request = (method: string, params: unknown[]) =>
      this.#reader.request({ method, params } as never) as Promise<never>;
    await request('anvil_setBalance', [from, '0xde0b6b3a7640000']);
    await request('anvil_impersonateAccount', [from]);
    const hash: Hash = await request('eth_sendTransaction', [{ from, to, data, ...fees }]);
    await request('anvil_stopImpersonatingAccount', [from]);
    return hash;
  }

  async #mined(hash: Hash): Promise<Hash> {
    const receipt = await this.#reader.waitForTransactionReceipt({ hash, pollingInterval });
    if (receipt.status !== 'success') throw new Error(`transaction ${hash} was reverted`);
    return hash;
  }
}
