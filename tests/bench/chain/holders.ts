// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of holders of a token within a minute: the registry gets their entries past its claims, which thousands of signatures
// would be needed for; their shares they get from one who bought them, by transfers that the token checks as any others.
import { strict as assert } from 'node:assert';
import { encodeAbiParameters, getAddress, keccak256, toHex, type Address, type Hex } from 'viem';
import type { Person } from '../../harness/person.ts';
import type { World } from '../../harness/world.ts';

/** Of IdentityRegistry.RegistryStorage.verifications; the first 64 bits of an entry are the investor's number. */
const verificationsSlot = 0x20d34eff0232d97a2572737e69e7e18faf08da1c5ac1207131e16cf1e4d7d500n + 1n;
const numberBits = 64n;
const firstNumber = 1_000_000n;
const callsAtOnce = 500;
const transfersPerTransaction = 50;

const entryOf = (wallet: Address): Hex =>
  keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [wallet, verificationsSlot]));

/** Many calls in one request. */
async function callAll(url: string, method: string, calls: unknown[][]): Promise<void> {
  for (let first = 0; first < calls.length; first += callsAtOnce) {
    const some = calls.slice(first, first + callsAtOnce);
    const body = JSON.stringify(some.map((params, id) => ({ jsonrpc: '2.0', id, method, params })));
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    for (const { error } of (await response.json()) as { error?: { message: string } }[])
      if (error) throw new Error(`${method}: ${error.message}`);
  }
}

/** Each is registered as the known wallet is, as an investor of its own. */
async function register(world: World, wallets: Address[], known: Address): Promise<void> {
  const registry = world.chain.deployment.contracts.identityRegistry;
  const entry = BigInt((await world.rpc('eth_getStorageAt', [registry, entryOf(known), 'latest'])) as Hex);
  const standing = (entry >> numberBits) << numberBits;
  const calls = wallets.map((wallet, index) => [
    registry,
    entryOf(wallet),
    toHex(standing + firstNumber + BigInt(index), { size: 32 }),
  ]);
  await callAll(world.nodeUrl, 'anvil_setStorageAt', calls);
  for (const wallet of [wallets[0], wallets.at(-1)])
    assert.ok(await world.chain.read('IdentityRegistry', registry, 'isVerified', [wallet]));
}

/** So many other holders of one share to three, by transfers of somebody who has enough. */
export async function spreadShares(world: World, token: Address, from: Person, count: number): Promise<void> {
  const wallets = Array.from({ length: count }, (_, index) => getAddress(toHex(0x3000_0000 + index, { size: 20 })));
  const { address } = from.account;
  await register(world, wallets, address);
  for (let first = 0; first < count; first += transfersPerTransaction) {
    const some = wallets.slice(first, first + transfersPerTransaction);
    const shares = some.map((_, index) => BigInt(1 + (index % 3)));
    await world.chain.sendAs(address, 'PropertyToken', token, 'batchTransfer', [some, shares]);
  }
}
