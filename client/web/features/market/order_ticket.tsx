// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { CheckField, SelectField, TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Loaded } from '@/components/states';
import { Facts, Notice } from '@/components/surface';
import { Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { shortAddress } from '@/lib/format/formats';
import { useFormats } from '@/lib/format/use_formats';
import { useLinkedWallets } from '../wallet/use_linked_wallets';
import type { Book } from './book';
import { maxFeeBps, shortPrice, termsOf, totalOf, type Typed } from './order_terms';
import { SignOrder } from './sign_order';
import { TradeChecks } from './trade_checks';

const sides = ['buy', 'sell'] as const;
const spans = [1, 7, 30, 90];
const kinds = ['good_til_cancelled', 'immediate_or_cancel', 'fill_or_kill', 'post_only'] as const;

interface OrderTicketProps {
  propertyId: string;
  book: Book | undefined;
  /** Of the book, when somebody picks one there. */
  picked?: { price: string };
}

export function OrderTicket({ propertyId, book, picked }: OrderTicketProps) {
  const t = useTranslations('wallet');
  const wallets = useLinkedWallets();
  return (
    <Loaded query={wallets} lines={5}>
      {(linked) =>
        linked.length === 0 ? (
          <Notice tone="warning" action={<ButtonLink href="/settings">{t('link')}</ButtonLink>}>
            {t('noneLinked')}
          </Notice>
        ) : (
          <Ticket
            propertyId={propertyId}
            book={book}
            picked={picked}
            addresses={linked.map(({ address }) => address)}
          />
        )
      }
    </Loaded>
  );
}

interface TicketProps extends OrderTicketProps {
  addresses: string[];
}

function Ticket({ propertyId, book, picked, addresses }: TicketProps) {
  const t = useTranslations('market');
  const formats = useFormats();
  const words = useProblemWords();
  const [typed, setTyped] = useState<Typed>({
    side: 'buy',
    shares: '',
    price: '',
    days: 7,
    timeInForce: 'good_til_cancelled',
    wallet: addresses[0] ?? '',
  });
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  useEffect(() => {
    if (picked) change({ price: shortPrice(picked.price) });
  }, [picked]);
  const total = totalOf(typed);
  const prepare = useMutation({
    mutationFn: async () => {
      const terms = termsOf(typed, propertyId, new Date());
      return { terms, prepared: await answer(api.POST('/orders/prepare', { body: terms })) };
    },
  });
  if (prepare.data) return <SignOrder {...prepare.data} onDone={() => prepare.reset()} />;
  const best = typed.side === 'buy' ? book?.asks[0] : book?.bids[0];
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (total !== undefined) prepare.mutate();
  };
  const problem = prepare.error ? words.sentence(prepare.error) : undefined;
  const actions = (
    <Button type="submit" kind="primary" wide isBusy={prepare.isPending} disabled={total === undefined}>
      {t('review')}
    </Button>
  );
  return (
    <Form form={{ submit, problem, error: prepare.error }} actions={actions}>
      <fieldset className="choices">
        <legend>{t('side')}</legend>
        {sides.map((side) => (
          <CheckField
            key={side}
            kind="radio"
            name="side"
            label={t(side)}
            checked={typed.side === side}
            onChange={() => change({ side })}
          />
        ))}
      </fieldset>
      <TextField
        label={t('shares')}
        inputMode="numeric"
        value={typed.shares}
        onChange={(event) => change({ shares: event.target.value })}
      />
      <TextField
        label={t('price')}
        inputMode="decimal"
        unit="USDC"
        hint={best ? `${t(typed.side === 'buy' ? 'asks' : 'bids')}: ${formats.usdc(best.price)}` : t('tick')}
        error={typed.shares && typed.price && total === undefined ? t('invalid') : undefined}
        value={typed.price}
        onChange={(event) => change({ price: event.target.value })}
      />
      <SelectField
        label={t('kind')}
        value={typed.timeInForce}
        onChange={(event) => change({ timeInForce: event.target.value as Typed['timeInForce'] })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`tif.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('validity')}
        value={typed.days}
        onChange={(event) => change({ days: Number(event.target.value) })}
      >
        {spans.map((days) => (
          <option key={days} value={days}>
            {t('days', { count: days })}
          </option>
        ))}
      </SelectField>
      {addresses.length > 1 ? (
        <SelectField
          label={t('wallet')}
          value={typed.wallet}
          onChange={(event) => change({ wallet: event.target.value })}
        >
          {addresses.map((address) => (
            <option key={address} value={address}>
              {shortAddress(address)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <Facts
        facts={[
          { label: t('total'), value: total ? <Usdc amount={total} /> : '–' },
          { label: t('feeCap'), value: formats.percent(maxFeeBps) },
        ]}
      />
      <TradeChecks propertyId={propertyId} typed={typed} />
    </Form>
  );
}
