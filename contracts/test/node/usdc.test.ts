// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type HDAccount, type Hex, keccak256, parseSignature, toBytes } from 'viem';
import { type World, createWorld } from '../support/fixture.ts';
import { read } from '../support/read.ts';
import { assertReverts } from '../support/revert.ts';
import { mintUsdc, signUsdcPermit } from '../support/sale.ts';

type AuthorizationType = 'TransferWithAuthorization' | 'ReceiveWithAuthorization';

interface Authorization {
  from: Hex;
  to: Hex;
  value: bigint;
  validAfter: bigint;
  validBefore: bigint;
  nonce: Hex;
}

const authorizationFields = [
  { name: 'from', type: 'address' },
  { name: 'to', type: 'address' },
  { name: 'value', type: 'uint256' },
  { name: 'validAfter', type: 'uint256' },
  { name: 'validBefore', type: 'uint256' },
  { name: 'nonce', type: 'bytes32' },
];

describe('signatures over USDC', () => {
  let world: World;
  let sequence = 0;
  const domain = () => ({
    name: 'USD Coin',
    version: '2',
    chainId: world.chainId,
    verifyingContract: world.contracts.usdc,
  });
  const balance = (of: HDAccount) => read<bigint>(world, 'TestUsdc', world.contracts.usdc, 'balanceOf', [of.address]);
  const send = (as: HDAccount, functionName: string, args: unknown[]) =>
    world.as(as).send('TestUsdc', world.contracts.usdc, functionName, args);

  async function authorize(signer: HDAccount, primaryType: AuthorizationType, changes: Partial<Authorization> = {}) {
    const message: Authorization = {
      from: world.alice.address,
      to: world.bob.address,
      value: 10n,
      validAfter: 0n,
      validBefore: (await world.now()) + 3_600n,
      nonce: keccak256(toBytes(`authorization ${++sequence}`)),
      ...changes,
    };
    const types = { [primaryType]: authorizationFields };
    const signature = await signer.signTypedData({ domain: domain(), types, primaryType, message: { ...message } });
    return { fields: Object.values(message), message, signature };
  }

  before(async () => {
    world = await createWorld();
    await mintUsdc(world, world.alice.address, 1_000n);
  });

  it('transfer what was authorized, once, in both encodings', async () => {
    const { fields, message, signature } = await authorize(world.alice, 'TransferWithAuthorization');
    await send(world.stranger, 'transferWithAuthorization', [...fields, signature]);
    assert.equal(await balance(world.bob), 10n);
    const { usdc } = world.contracts;
    const used = await read<boolean>(world, 'TestUsdc', usdc, 'authorizationState', [message.from, message.nonce]);
    assert.equal(used, true);
    await assertReverts(
      send(world.stranger, 'transferWithAuthorization', [...fields, signature]),
      'FiatTokenV2: authorization is used or canceled',
    );
    const other = await authorize(world.alice, 'TransferWithAuthorization');
    const { r, s, v } = parseSignature(other.signature);
    await send(world.stranger, 'transferWithAuthorization', [...other.fields, Number(v), r, s]);
    assert.equal(await balance(world.bob), 20n);
  });

  it('are refused too early, too late and from another key', async () => {
    const now = await world.now();
    const early = await authorize(world.alice, 'TransferWithAuthorization', { validAfter: now + 1_000n });
    await assertReverts(
      send(world.stranger, 'transferWithAuthorization', [...early.fields, early.signature]),
      'FiatTokenV2: authorization is not yet valid',
    );
    const late = await authorize(world.alice, 'TransferWithAuthorization', { validBefore: now });
    await assertReverts(
      send(world.stranger, 'transferWithAuthorization', [...late.fields, late.signature]),
      'FiatTokenV2: authorization is expired',
    );
    const forged = await authorize(world.stranger, 'TransferWithAuthorization');
    await assertReverts(
      send(world.stranger, 'transferWithAuthorization', [...forged.fields, forged.signature]),
      'FiatTokenV2: invalid signature',
    );
  });

  it('are received by the payee alone', async () => {
    const { fields, signature } = await authorize(world.alice, 'ReceiveWithAuthorization');
    await assertReverts(
      send(world.stranger, 'receiveWithAuthorization', [...fields, signature]),
      'FiatTokenV2: caller must be the payee',
    );
    const before = await balance(world.bob);
    await send(world.bob, 'receiveWithAuthorization', [...fields, signature]);
    assert.equal(await balance(world.bob), before + 10n);
    const other = await authorize(world.alice, 'ReceiveWithAuthorization');
    const { r, s, v } = parseSignature(other.signature);
    await send(world.bob, 'receiveWithAuthorization', [...other.fields, Number(v), r, s]);
    assert.equal(await balance(world.bob), before + 20n);
  });

  it('are cancelled by their signer', async () => {
    const { fields, message, signature } = await authorize(world.alice, 'TransferWithAuthorization');
    const cancellation = await world.alice.signTypedData({
      domain: domain(),
      types: {
        CancelAuthorization: [
          { name: 'authorizer', type: 'address' },
          { name: 'nonce', type: 'bytes32' },
        ],
      },
      primaryType: 'CancelAuthorization',
      message: { authorizer: message.from, nonce: message.nonce },
    });
    await assertReverts(
      send(world.stranger, 'cancelAuthorization', [world.bob.address, message.nonce, cancellation]),
      'FiatTokenV2: invalid signature',
    );
    const { r, s, v } = parseSignature(cancellation);
    await send(world.stranger, 'cancelAuthorization', [message.from, message.nonce, Number(v), r, s]);
    await assertReverts(
      send(world.stranger, 'transferWithAuthorization', [...fields, signature]),
      'FiatTokenV2: authorization is used or canceled',
    );
  });

  it('permit once and before their deadline', async () => {
    const { primarySale } = world.contracts;
    const permit = await signUsdcPermit(world, world.alice, 77n);
    const { v, r, s } = permit;
    const args = [world.alice.address, primarySale, 77n, permit.deadline, v, r, s];
    await send(world.stranger, 'permit', args);
    const allowed = await read<bigint>(world, 'TestUsdc', world.contracts.usdc, 'allowance', [
      world.alice.address,
      primarySale,
    ]);
    assert.equal(allowed, 77n);
    await assertReverts(send(world.stranger, 'permit', args), 'EIP2612: invalid signature');
    const expired = await signUsdcPermit(world, world.alice, 77n, 1n);
    await assertReverts(
      send(world.stranger, 'permit', [world.alice.address, primarySale, 77n, 1n, expired.signature]),
      'FiatTokenV2: permit is expired',
    );
  });
});
