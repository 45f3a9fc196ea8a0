// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: USDC is signed for under the name that its contract has on this chain: "USD Coin" on some, "USDC" on others.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { keccak256, stringToHex, toHex, type Hex } from 'viem';
import type { Token } from '../harness/api_types.ts';
import {
  authorization,
  buy,
  purchaseRequest,
  tokenizedProperty,
  verifiedInvestor,
  waitForPurchase,
} from '../harness/flows.ts';
import { worldForFile } from '../harness/test_world.ts';

// As long as the one that it replaces in the code, and even as a number, as that one is.
const name = 'USDC Dev';
const world = await worldForFile();
const { chain } = world;
const { usdc } = chain.deployment.contracts;
let token: Token;

/** The compiler shortens a constant that ends in a zero bit, and shifts it back. */
const halved = (text: string) => toHex(BigInt(stringToHex(text)) >> 1n);

/** The name, and its hash where the compiler has computed it. */
function renamed(code: Hex): Hex {
  const parts: [Hex, Hex][] = [
    [stringToHex('USD Coin'), stringToHex(name)],
    [halved('USD Coin'), halved(name)],
    [keccak256(stringToHex('USD Coin')), keccak256(stringToHex(name))],
  ];
  return parts.reduce((text, [from, to]) => text.replaceAll(from.slice(2), to.slice(2)) as Hex, code);
}

before(async () => {
  const code = (await world.rpc('eth_getCode', [usdc, 'latest'])) as Hex;
  await world.rpc('anvil_setCode', [usdc, renamed(code)]);
  assert.equal(await chain.read<string>('TestUsdc', usdc, 'name'), name);
  token = await tokenizedProperty(world, await world.manager());
});

test('bothWaysOfPaying_areSignedUnderTheChainsName', async () => {
  const investor = await verifiedInvestor(world);
  const body = purchaseRequest(investor, token.property_id, 2);
  const offer = await investor.api.call('createPurchase', { body });
  for (const data of [offer.permit_typed_data, offer.authorization_typed_data]) {
    assert.equal(data.domain.name, name);
    assert.equal(data.domain.version, '2');
  }
  const path = { purchase_id: offer.purchase.id };
  await investor.api.call('signPurchase', { path, body: await authorization(investor, offer) });
  assert.equal((await waitForPurchase(investor, offer.purchase.id, 'CONFIRMED', 'FAILED')).state, 'CONFIRMED');
  await buy(investor, token.property_id, 3); // with a permit
  assert.equal(await chain.sharesOf(token.address, investor.account.address), 5n);
});
