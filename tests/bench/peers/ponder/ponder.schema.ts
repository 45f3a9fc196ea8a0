// SPDX-License-Identifier: GPL-3.0-or-later
import { onchainTable } from 'ponder';

export const transfer = onchainTable('transfer', (t) => ({
  id: t.text().primaryKey(),
  block: t.bigint().notNull(),
  time: t.bigint().notNull(),
  token: t.hex().notNull(),
  sender: t.hex().notNull(),
  receiver: t.hex().notNull(),
  value: t.bigint().notNull(),
}));

export const holder = onchainTable('holder', (t) => ({
  wallet: t.hex().primaryKey(),
  balance: t.bigint().notNull(),
}));
