// SPDX-License-Identifier: GPL-3.0-or-later
// Ponder's own idiom: it keeps rows in memory and writes them in batches by COPY.
import { ponder } from 'ponder:registry';
import { holder, transfer } from 'ponder:schema';
import { zeroAddress } from 'viem';

ponder.on('Token:Transfer', async ({ event, context }) => {
  const { from, to, value } = event.args;
  await context.db.insert(transfer).values({
    id: `${event.transaction.hash}-${event.log.logIndex}`,
    block: event.block.number,
    time: event.block.timestamp,
    token: event.log.address,
    sender: from,
    receiver: to,
    value,
  });
  if (from !== zeroAddress)
    await context.db.update(holder, { wallet: from }).set((row) => ({ balance: row.balance - value }));
  if (to !== zeroAddress)
    await context.db
      .insert(holder)
      .values({ wallet: to, balance: value })
      .onConflictDoUpdate((row) => ({ balance: row.balance + value }));
});
