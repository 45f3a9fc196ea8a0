// SPDX-License-Identifier: GPL-3.0-or-later
// What a proposal's title names is named apart from it, too: the sentence of each kind, made of that alone.
import assert from 'node:assert/strict';
import type { Proposal } from './api_types.ts';

type Params = Proposal['title_params'];

const owners: Record<string, string> = {
  same_investor: 'another wallet of the same investor',
  another_investor: 'a wallet of ANOTHER investor',
  unknown: 'a wallet of nobody who is known to be the same',
};
const transfer = ({ shares, property_name, from, to }: Params) =>
  `a transfer of ${shares} shares of ${property_name} from ${from} to ${to}`;
const period = ({ period_from, period_to }: Params) => `for ${period_from} to ${period_to}`;

const sentences: Record<Proposal['kind'], (params: Params) => string> = {
  tokenize: (of) => `Tokenize ${of.property_name}: ${of.shares} shares of ${of.price_per_share} USDC (${of.symbol})`,
  close_sale: (of) => `Close the sale of ${of.property_name}`,
  reopen_sale: (of) => `Reopen the sale of ${of.property_name}${of.until ? ` until ${of.until}` : ''}`,
  cancel_sale: (of) => `Give up the sale of ${of.property_name} and refund its buyers`,
  release_proceeds: (of) => `Release what the sale of ${of.property_name} raised to the Treasury`,
  unpause_token: (of) => `Let the shares of ${of.property_name} move again`,
  thaw_wallet: (of) => `Thaw the wallet ${of.wallet} for shares of ${of.property_name}`,
  approve_transfer: (of) => `Approve ${transfer(of)} until ${of.until}`,
  withdraw_approval: (of) => `Withdraw the approval of ${transfer(of)}`,
  fund_distribution: (of) =>
    `Distribute ${of.amount} USDC of rent to the holders of ${of.property_name}, ${period(of)}`,
  redirect_dividend: (of) =>
    `Pay all dividends of ${of.property_name} that ${of.wallet} is owed, now ${of.amount} USDC, ` +
    `to ${of.to}, ${owners[of.owner_of_to ?? '']}: ${of.reason}`,
  cancel_distribution: (of) =>
    `Cancel the distribution of ${of.amount} USDC to the holders of ${of.property_name}, ${period(of)}: ${of.reason}`,
};

export function requireTitleOfItsParams({ kind, title, title_params }: Proposal): void {
  assert.equal(title, sentences[kind](title_params));
}
