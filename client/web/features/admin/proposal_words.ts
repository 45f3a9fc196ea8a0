// SPDX-License-Identifier: GPL-3.0-or-later
// The title of a proposal in the reader's language, with its figures as they stand everywhere else. The server says it in one English
// sentence for each kind; one that is not known here stays as it is, but for its figures.
import { shortAddress, type Formats } from '@/lib/format/formats';
import type { Schemas } from '@/lib/api/types';

type Titled = Pick<Schemas['Proposal'], 'kind' | 'title'>;

const address = '0x[0-9a-fA-F]{40}';
const amount = String.raw`\d+(?:\.\d+)?`;
const day = String.raw`\d{4}-\d{2}-\d{2}`;
const moment = String.raw`${day}T[\d:.]+Z`;
const owners = {
  'another wallet of the same investor': 'same_investor',
  'a wallet of ANOTHER investor': 'another_investor',
  'a wallet of nobody who is known to be the same': 'unknown',
} as const;
const period = `for (?<first>${day}) to (?<last>${day})`;
const transfer = `(?<shares>\\d+) shares of (?<name>.+) from (?<from>${address}) to (?<to>${address})`;

const sentences: Record<Titled['kind'], string> = {
  tokenize: `Tokenize (?<name>.+): (?<shares>\\d+) shares of (?<amount>${amount}) USDC \\((?<symbol>.+)\\)`,
  close_sale: 'Close the sale of (?<name>.+)',
  reopen_sale: `Reopen the sale of (?<name>.+?)(?: until (?<until>${moment}))?`,
  cancel_sale: 'Give up the sale of (?<name>.+) and refund its buyers',
  release_proceeds: 'Release what the sale of (?<name>.+) raised to the Treasury',
  unpause_token: 'Let the shares of (?<name>.+) move again',
  thaw_wallet: `Thaw the wallet (?<from>${address}) for shares of (?<name>.+)`,
  approve_transfer: `Approve a transfer of ${transfer} until (?<until>${moment})`,
  withdraw_approval: `Withdraw the approval of a transfer of ${transfer}`,
  fund_distribution: `Distribute (?<amount>${amount}) USDC of rent to the holders of (?<name>.+), ${period}`,
  redirect_dividend:
    `Pay all dividends of (?<name>.+) that (?<from>${address}) is owed, now (?<amount>${amount}) USDC, ` +
    `to (?<to>${address}), (?<owner>${Object.keys(owners).join('|')}): (?<reason>.+)`,
  cancel_distribution: `Cancel the distribution of (?<amount>${amount}) USDC to the holders of (?<name>.+?), ${period}: (?<reason>.+)`,
};

/** What writes the parts of a sentence: `shares` as "40 shares". */
export interface Writer {
  formats: Formats;
  shares: (count: string) => string;
}

/** How each part of a sentence is written; those that are not here are words already. */
const written: Record<string, (text: string, writer: Writer) => string> = {
  amount: (text, { formats }) => formats.usdc(text),
  shares: (text, { shares }) => shares(text),
  until: (text, { formats }) => formats.dateTime(text),
  first: (text, { formats }) => formats.day(text),
  last: (text, { formats }) => formats.day(text),
  from: shortAddress,
  to: shortAddress,
};

/** What a sentence says, ready for `admin.proposals.title.<kind>`; undefined for one that is not known. */
export function partsOf({ kind, title }: Titled, writer: Writer): Record<string, string> | undefined {
  const { groups } = new RegExp(`^${sentences[kind]}$`, 's').exec(title) ?? {};
  if (!groups) return undefined;
  return Object.fromEntries(
    Object.entries(groups)
      .filter(([, text]) => text !== undefined)
      .map(([part, text]) => [
        part,
        part === 'owner' ? owners[text as keyof typeof owners] : (written[part]?.(text, writer) ?? text),
      ]),
  );
}

/** A sentence of the server's with its amounts and addresses as they are written here. */
export function withFigures(title: string, formats: Formats): string {
  return title
    .replaceAll(new RegExp(`(?<![\\d.])(${amount}) USDC`, 'g'), (_, figure: string) => formats.usdc(figure))
    .replaceAll(new RegExp(address, 'g'), (whole) => shortAddress(whole));
}
