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
import { type Parameters as DeploymentParameters, deploy } from '../../deploy/deploy.ts';
import type { Deployment } from '../../deploy/deployment.ts';
import { Sender, type Wallet } from './sender.ts';

const mnemonic = 'test test test test test test test test test test test junk';

/** A chain with everything deployed, and the keys of everybody on it. */
export interface World {
  reader: PublicClient;
  provider: Connection['provider'];
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

type Connection = Awaited<ReturnType<typeof network.create>>;

interface Prepared {
  connection: Connection;
  contracts: Deployment['contracts'];
  snapshot: unknown;
}

const prepared = new Map<string, Prepared>();

/** A chain with everything deployed. Deploying takes a second: who asks again gets the first chain, taken back to that moment. */
async function prepare(settings: Partial<DeploymentParameters>): Promise<Prepared> {
  const key = JSON.stringify(settings, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
  const known = prepared.get(key);
  if (known) await known.connection.provider.request({ method: 'evm_revert', params: [known.snapshot] });
  const { connection, contracts } = known ?? (await deployFresh(settings));
  const snapshot = await connection.provider.request({ method: 'evm_snapshot' });
  const current = { connection, contracts, snapshot };
  prepared.set(key, current);
  return current;
}

async function deployFresh(settings: Partial<DeploymentParameters>) {
  const connection = await network.create();
  const { operator, owners, claimSigner } = people;
  const runtime = { provider: connection.provider, deployer: operator.address, config: { blockPollingInterval: 1 } };
  const { contracts } = await deploy(runtime, {
    owners: owners.map(({ address }) => address),
    threshold: 2,
    operator: operator.address,
    claimSigner: claimSigner.address,
    adminDelaySeconds: 0,
    ...settings,
  });
  return { connection, contracts };
}

/** Each call is a fresh chain and the end of the world before: tests of one file share it, tests of different files do not. */
export async function createWorld(settings: Partial<DeploymentParameters> = {}): Promise<World> {
  const { connection, contracts } = await prepare(settings);
  const reader = (await connection.viem.getPublicClient({ pollingInterval: 10, cacheTime: 0 })) as PublicClient;
  const as = (from: Account) => new Sender(reader, walletOf(connection.provider, reader.chain as Chain, from));
  return {
    reader,
    provider: connection.provider,
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
