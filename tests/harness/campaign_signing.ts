// SPDX-License-Identifier: GPL-3.0-or-later
// Admins who sign while the server is killed and other proposals take the Safe's nonces away.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Proposal } from './api_types.ts';
import { patiently } from './insistence.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

async function sign(signer: Person, proposal: Proposal): Promise<void> {
  if (proposal.signatures.some(({ user_id }) => user_id === signer.user.id)) return;
  const signature = await signer.signTypedData(proposal.typed_data);
  const answer = await signer.api.send('signProposal', { path: { proposal_id: proposal.id }, body: { signature } });
  // Signed already, or the typed data is another by now: the next look at the proposal tells.
  assert.ok([200, 409, 422].includes(answer.status), `signProposal answered ${answer.status}`);
}

/** Another proposal's execution can take this one's nonce away, and its signatures with it: then they sign again. */
export async function signUntilExecuted(world: World, id: string): Promise<Proposal> {
  for (;;) {
    const proposal = await patiently(() => world.admin.api.call('getProposal', { path: { proposal_id: id } }));
    if (proposal.state === 'EXECUTED') return proposal;
    for (const signer of world.admins.slice(0, proposal.threshold)) await patiently(() => sign(signer, proposal));
    await sleep(100);
  }
}
