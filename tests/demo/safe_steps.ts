// SPDX-License-Identifier: GPL-3.0-or-later
// What the Safe's owners do with a proposal.
import type { Proposal } from '../harness/api_types.ts';
import { signProposal, waitForProposal } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import type { Stage } from './tokenize_flow.ts';

/** The owners take turns, so that every pair of them is seen to suffice. */
export async function sign({ world, narrator }: Stage, proposal: Proposal, turn: number): Promise<void> {
  const signers = [0, 1].map((offset) => world.admins[(turn + offset) % world.admins.length] as Person);
  for (const signer of signers)
    await narrator.step(
      `${signer.name} signs`,
      () => signProposal(signer, proposal),
      ({ signatures, threshold }) => ({ note: `${signatures.length} of ${threshold} signatures` }),
    );
}

export async function seeExecuted({ world, narrator }: Stage, { id }: Proposal): Promise<void> {
  await narrator.step(
    'the Safe executes',
    async () => {
      const executed = await waitForProposal(world.admin, id, 'EXECUTED', 'FAILED');
      if (executed.state === 'FAILED') throw new Error(`the proposal failed: ${executed.failure_reason}`);
      return executed;
    },
    ({ state, transaction_hash }) => ({ note: state, hash: transaction_hash }),
  );
}
