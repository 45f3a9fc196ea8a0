// SPDX-License-Identifier: GPL-3.0-or-later
// What a call of the Safe does, argument by argument, in words and units; whatever has no words here stands as it is.
'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Facts } from '@/components/surface';
import { DateTime, Shares, Usdc } from '@/components/values';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';

const amounts = ['price_per_share', 'minimum_raise', 'amount', 'reserve', 'fee'];
const shares = ['authorized_shares', 'shares', 'minimum_holding'];

/** As one reads them; whatever is not here comes after. */
const order = [
  ...[
    'property_id',
    'distribution_id',
    'token',
    'name',
    'symbol',
    'authorized_shares',
    'price_per_share',
    'minimum_raise',
  ],
  ...['sale_deadline', 'deadline', 'deed_hash', 'amount', 'reserve', 'fee', 'rates', 'other_bps', 'statement_hash'],
  ...['from', 'to', 'holder', 'owner_of_to', 'shares', 'valid_until', 'reason', 'country_mode', 'countries'],
];
const times = ['sale_deadline', 'deadline', 'valid_until'];
const place = ({ key }: Argument) => (order.indexOf(key) + 1 || order.length + 1) as number;

/** What the server says beside a call: the contract is not told it, and no signature covers it. */
const beside: Record<string, string[]> = {
  redirectOwed: ['owner_of_to', 'amount', 'reason'],
  cancel: ['amount', 'reason'],
};
const modes = { any: 'anyCountry', allow: 'onlyThese', block: 'allBut' } as const;
const owners = { same_investor: true, another_investor: true, unknown: true };

interface Argument {
  key: string;
  value: unknown;
}

/** Those of the rules among the others: they all are what is signed. */
function argumentsOf(decoded: Schemas['Proposal']['decoded']): Argument[] {
  const { arguments: all } = decoded as { arguments?: Record<string, unknown> };
  return Object.entries(all ?? {}).flatMap(([key, value]) =>
    key === 'rules' && value
      ? Object.entries(value).map(([rule, of]) => ({ key: rule, value: of as unknown }))
      : [{ key, value }],
  );
}

function useValue(): (argument: Argument) => ReactNode {
  const t = useTranslations('admin.proposals.argument');
  const rules = useTranslations('admin.tokenization');
  const formats = useFormats();
  const percent = (bps: unknown) => formats.percent(Number(bps));
  return ({ key, value }) => {
    // Of a largest number "none" would say the opposite.
    if (value === null) return key.startsWith('max_') ? t('unlimited') : t('none');
    if (value === '' || (Array.isArray(value) && value.length === 0)) return t('none');
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (key === 'rates' && Array.isArray(value))
      return (value as { country: string; bps: number }[])
        .map(({ country, bps }) => `${country} ${percent(bps)}`)
        .join(', ');
    if (Array.isArray(value)) return value.join(', ');
    const text = String(value);
    if (key === 'owner_of_to' && text in owners) return t(`owner.${text as keyof typeof owners}`);
    if (key === 'country_mode' && text in modes) return rules(modes[text as keyof typeof modes]);
    if (key.endsWith('_bps')) return percent(value);
    if (amounts.includes(key)) return <Usdc amount={text} />;
    if (shares.includes(key)) return <Shares count={text} />;
    if (key === 'holding_period_seconds' && Number(text) % 86_400 === 0)
      return t('days', { count: Number(text) / 86_400 });
    if (key === 'holding_period_seconds') return t('seconds', { count: Number(text) });
    if (times.includes(key)) return <DateTime at={text} />;
    return /^0x/.test(text) ? <code>{text}</code> : text;
  };
}

export function DecodedCall({ proposal }: { proposal: Schemas['Proposal'] }) {
  const t = useTranslations('admin.proposals');
  const words = useTranslations('admin.proposals.argument');
  const valueOf = useValue();
  const { contract = '', function: name = '' } = proposal.decoded as { contract?: string; function?: string };
  const all = argumentsOf(proposal.decoded).sort((one, other) => place(one) - place(other));
  const isBeside = ({ key }: Argument) => beside[name]?.includes(key) ?? false;
  const factsOf = (some: Argument[]) =>
    some.map((argument) => ({
      label: words.has(argument.key as 'name') ? words(argument.key as 'name') : argument.key,
      value: valueOf(argument),
    }));
  const call = { label: words('function'), value: <code>{`${contract}.${name}`}</code> };
  return (
    <>
      <Facts facts={[call, ...factsOf(all.filter((argument) => !isBeside(argument)))]} />
      {all.some(isBeside) ? (
        <section>
          <h3>{t('beside')}</h3>
          <p className="muted">{t('besideText')}</p>
          <Facts facts={factsOf(all.filter(isBeside))} />
        </section>
      ) : null}
    </>
  );
}
