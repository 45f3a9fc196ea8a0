// SPDX-License-Identifier: MIT
// The operator's key gives up its roles, at once and by itself; docs/runbooks/keys.md says when.
//   OPERATOR_KEY=… node deploy/resign.ts --rpc $POLYGON_RPC_URL --deployment deployments/137.json
import { parseArgs } from 'node:util';
import { type Address, type Hex, createWalletClient, custom, http, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { callTo } from './administration.ts';
import { type Deployment, readDeployment } from './deployment.ts';
import { holders, roles } from './permissions.ts';

const operatorRoles = holders.filter(({ holder }) => holder === 'operator').map(({ role }) => roles[role]);

export async function resign(
  transport: ReturnType<typeof http> | ReturnType<typeof custom>,
  { accessManager }: Deployment['contracts'],
  key: Hex,
): Promise<Address> {
  const account = privateKeyToAccount(key);
  const client = createWalletClient({ account, transport, pollingInterval: 100 }).extend(publicActions);
  for (const role of operatorRoles) {
    const call = callTo('AccessManager', accessManager, 'renounceRole', [role, account.address]);
    const hash = await client.sendTransaction({ ...call, chain: null });
    const { status } = await client.waitForTransactionReceipt({ hash });
    if (status !== 'success') throw new Error(`role ${role} is still there: ${hash}`);
  }
  return account.address;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rpc: { type: 'string' }, deployment: { type: 'string' } } });
  const key = process.env.OPERATOR_KEY;
  if (!values.rpc || !values.deployment || !key) throw new Error('needs --rpc, --deployment and OPERATOR_KEY');
  const who = await resign(http(values.rpc), readDeployment(values.deployment).contracts, key as Hex);
  console.log(`${who} has resigned`);
}

if (import.meta.main) await main();
