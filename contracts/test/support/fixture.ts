// SPDX-License-Identifier: MIT
import { network } from 'hardhat';
import {
  type Account,
  type Address,
  type Chain,
  type HDAccount,
  type Hex,
  type PublicClient,
  createWalletClient,
  custom,
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { Sender, type Wallet } from '../../deploy/chain.ts';
import { type Deployment, deploy } from '../../deploy/deploy.ts';

const mnemonic = 'test test test test test test test test test test test junk';

/** A chain with everything deployed, and the keys of everybody on it. */
export interface World {
  reader: PublicClient;
  contracts: Deployment['contracts'];
  chainId: number;
  operator: HDAccount;
  owners: [HDAccount, HDAccount, HDAccount];
  claimSigner: HDAccount;
  alice: HDAccount;
  bob: HDAccount;
  carol: HDAccount;
  stranger: HDAccount;
  as: (account: Account) => Sender;
  now: () => Promise<bigint>;
  passSeconds: (seconds: number) => Promise<void>;
  setCode: (address: Address, code: Hex) => Promise<void>;
}

/** Each call is a fresh chain: tests of one file share it, tests of different files do not. */
export async function createWorld(settings: { topics?: bigint[] } = {}): Promise<World> {
  const connection = await network.create();
  const reader = (await connection.viem.getPublicClient({ pollingInterval: 10, cacheTime: 0 })) as PublicClient;
  const account = (addressIndex: number) => mnemonicToAccount(mnemonic, { addressIndex });
  const people = {
    operator: account(0),
    owners: [account(1), account(2), account(3)] as World['owners'],
    claimSigner: account(4),
    alice: account(5),
    bob: account(6),
    carol: account(7),
    stranger: account(8),
  };
  const as = (from: Account) => new Sender(reader, walletOf(connection.provider, reader.chain as Chain, from));
  const contracts = await deploy(as(people.operator), {
    owners: people.owners.map(({ address }) => address),
    threshold: 2,
    operator: people.operator.address,
    claimSigner: people.claimSigner.address,
    ...settings,
  });
  return {
    reader,
    contracts,
    chainId: await reader.getChainId(),
    ...people,
    as,
    now: async () => (await reader.getBlock()).timestamp,
    passSeconds: async (seconds) => {
      await connection.provider.request({ method: 'evm_increaseTime', params: [seconds] });
      await connection.provider.request({ method: 'evm_mine', params: [] });
    },
    setCode: async (address, code) => {
      await connection.provider.request({ method: 'hardhat_setCode', params: [address, code] });
    },
  };
}

function walletOf(provider: Parameters<typeof custom>[0], chain: Chain, account: Account): Wallet {
  return createWalletClient({ account, chain, transport: custom(provider, { retryCount: 0 }), pollingInterval: 10 });
}
