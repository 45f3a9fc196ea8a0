// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a further wallet becomes mine on chain by its own signature, and by nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Address } from 'viem';
import { type PrivateKeyAccount, generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { verifiedInvestor } from '../harness/flows.ts';
import { type Person, signTypedData } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });
const { chain } = world;

const newWallet = () => privateKeyToAccount(generatePrivateKey());

const read = <T>(functionName: string, wallet: Address) =>
  chain.read<T>('IdentityRegistry', chain.deployment.contracts.identityRegistry, functionName, [wallet]);

/** An investor who is known on chain by one wallet and has linked another. */
async function withSecondWallet(): Promise<{ person: Person; second: PrivateKeyAccount; path: { address: Address } }> {
  const person = await verifiedInvestor(world, { usdc: 0n });
  const second = newWallet();
  await person.linkWallet(second);
  return { person, second, path: { address: second.address } };
}

test('consent_makesTheWalletTheInvestorsOnChain', async () => {
  const { person, second, path } = await withSecondWallet();
  const asked = await person.api.call('getWalletConsent', { path });
  assert.equal(asked.typed_data.message.newWallet, second.address);
  assert.equal(asked.typed_data.message.knownWallet, person.account.address);
  assert.equal(await read('contains', second.address), false);

  await person.giveConsent(second);
  await until('the second wallet to be verified', () => read<boolean>('isVerified', second.address));
  assert.equal(
    await read<bigint>('investorIdOf', second.address),
    await read<bigint>('investorIdOf', person.account.address),
  );
});

test('consent_isTheWalletsOwn', async () => {
  const { person, path } = await withSecondWallet();
  const asked = await person.api.call('getWalletConsent', { path });
  const signature = await signTypedData(person.account, asked.typed_data);
  const body = { deadline_seconds: asked.deadline_seconds, signature };
  await person.api.refused('giveWalletConsent', { path, body }, 422, 'wrong_signature');
});

test('consent_holdsForTheTimeThatWasAskedFor', async () => {
  const { person, second, path } = await withSecondWallet();
  const asked = await person.api.call('getWalletConsent', { path });
  const signature = await signTypedData(second, asked.typed_data);
  const later = { deadline_seconds: asked.deadline_seconds + 3600, signature };
  await person.api.refused('giveWalletConsent', { path, body: later }, 422, 'consent_expired');
  await person.api.refused(
    'giveWalletConsent',
    { path, body: { ...later, deadline_seconds: 1 } },
    422,
    'consent_expired',
  );
  const other = { deadline_seconds: asked.deadline_seconds - 1, signature };
  await person.api.refused('giveWalletConsent', { path, body: other }, 422, 'wrong_signature');
});

test('consent_isNotNeededForTheFirstWallet', async () => {
  const { person } = await withSecondWallet();
  const path = { address: person.account.address };
  const body = { deadline_seconds: 1, signature: `0x${'11'.repeat(65)}` };
  await person.api.refused('getWalletConsent', { path }, 409, 'consent_not_needed');
  await person.api.refused('giveWalletConsent', { path, body }, 409, 'consent_not_needed');
});

test('consent_isOnlyForMyOwnWallets', async () => {
  const { person } = await withSecondWallet();
  const path = { address: newWallet().address };
  const body = { deadline_seconds: 1, signature: `0x${'11'.repeat(65)}` };
  await person.api.refused('getWalletConsent', { path }, 404, 'not_found');
  await person.api.refused('giveWalletConsent', { path, body }, 404, 'not_found');
});

test('consent_refusesWhatIsNoSignature', async () => {
  const { person, path } = await withSecondWallet();
  const body = { deadline_seconds: 1, signature: '0x1234' };
  await person.api.refusedFields('giveWalletConsent', { path, body }, 'signature');
});

const unlink = async (person: Person, address: Address) =>
  person.api.call('unlinkWallet', { path: { address }, body: await person.proof() });

test('unlinked_isTakenOutOfTheRegistry_andTheOtherGoesOn', async () => {
  const { person, second } = await withSecondWallet();
  await person.giveConsent(second);
  await until('the second wallet to be verified', () => read<boolean>('isVerified', second.address));
  const first = person.account.address;
  await unlink(person, first);
  await until('the first wallet to be out', async () => !(await read<boolean>('contains', first)));

  // The new claim is for an identity that was made for the wallet that is gone.
  await world.sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'GREEN', country: 'ESP' });
  await until('the new country', async () => (await read<number>('investorCountry', second.address)) === 724);
  assert.equal(await read<boolean>('isVerified', second.address), true);
});

test('whoeverLostTheOnlyWallet_goesOnWithAnother_asTheSameInvestor', async () => {
  const person = await verifiedInvestor(world, { usdc: 0n });
  const first = person.account.address;
  const investor = await read<bigint>('investorIdOf', first);
  await unlink(person, first);
  await until('the wallet to be out', async () => !(await read<boolean>('contains', first)));
  const second = newWallet();
  await person.linkWallet(second);
  await person.giveConsent(second);
  await until('the new wallet to be verified', () => read<boolean>('isVerified', second.address));
  assert.equal(await read<bigint>('investorIdOf', second.address), investor);
});
