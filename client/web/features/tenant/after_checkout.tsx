// SPDX-License-Identifier: GPL-3.0-or-later
// Back from the provider's page: what became of it, as soon as the server knows.
'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ButtonLink } from '@/components/button';
import { ErrorState, Skeleton } from '@/components/states';
import { Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { usePolled } from '@/lib/api/use_polled';
import type { SaidOfCharge } from '@/lib/format/charge_words';
import { useChargeWords } from '@/lib/format/use_server_words';
import { begunHere, linkPath, type Begun } from './checkout';
import { ChargeStateNotice } from './charge_state';
import { canBePaid, isPaid, type ChargeState } from './charge_words';
import { PayCard } from './pay_shell';
import styles from './pay.module.css';

interface Paid extends SaidOfCharge {
  id: string;
  amount_usd: string;
  state: ChargeState;
  failure: string | null;
}

const quickMs = 2000;
const slowMs = 15_000;
/** A card's answer takes seconds; what takes longer is with a bank. */
const bankAfterMs = 20_000;

async function find({ chargeId, token }: Begun): Promise<Paid | undefined> {
  const items: Paid[] =
    token !== undefined
      ? (await answer(api.GET('/pay/{token}', { params: { path: { token } } }))).charges
      : (await answer(api.GET('/me/charges', { params: { query: { limit: 100 } } }))).items;
  return items.find(({ id }) => id === chargeId);
}

export function AfterCheckout() {
  const [begun, setBegun] = useState<Begun | 'unknown'>();
  useEffect(() => setBegun(begunHere() ?? 'unknown'), []);
  if (begun === undefined) return <Skeleton lines={4} />;
  return begun === 'unknown' ? <OfSomewhereElse /> : <OfHere begun={begun} />;
}

function OfSomewhereElse() {
  const t = useTranslations('tenant.after');
  return (
    <PayCard>
      <h1>{t('elsewhere')}</h1>
      <p>{t('elsewhereText')}</p>
    </PayCard>
  );
}

function OfHere({ begun }: { begun: Begun }) {
  const t = useTranslations('tenant.after');
  const words = useChargeWords();
  const [isWithBank, setWithBank] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWithBank(true), bankAfterMs);
    return () => clearTimeout(timer);
  }, []);
  const charge = usePolled(
    async () => (await find(begun)) ?? null,
    (known) => (known && !canBePaid(known.state) ? undefined : isWithBank ? slowMs : quickMs),
  );
  const back = begun.token === undefined ? '/home' : linkPath(begun.token);
  if (charge.isPending) return <Skeleton lines={4} />;
  if (charge.data === undefined) return <ErrorState error={charge.error} onRetry={charge.refetch} />;
  if (charge.data === null) return <OfSomewhereElse />;
  const { id, amount_usd: amount, state, failure } = charge.data;
  const description = words(charge.data);
  const isWaiting = canBePaid(state) && !failure && !isWithBank;
  return (
    <PayCard>
      <h1>{isPaid(state) ? t('paid') : isWaiting ? t('waiting') : description}</h1>
      <p>{isPaid(state) || isWaiting ? description : null}</p>
      <p className={styles.amount}>
        <Usd amount={amount} />
      </p>
      <div role="status">
        {isWaiting ? (
          <p className="muted">{t('waitingText')}</p>
        ) : (
          <ChargeStateNotice state={state === 'DUE' && !failure ? 'PAYMENT_STARTED' : state} failure={failure} />
        )}
      </div>
      {isPaid(state) && begun.token === undefined ? (
        <a href={`/api/v1/charges/${id}/receipt`} download>
          {t('receipt')}
        </a>
      ) : null}
      <ButtonLink href={back} wide>
        {begun.token === undefined ? t('home') : t('link')}
      </ButtonLink>
    </PayCard>
  );
}

/** Left the provider's page without paying. */
export function CancelledCheckout() {
  const t = useTranslations('tenant.after');
  const [back, setBack] = useState<string>();
  useEffect(() => {
    const begun = begunHere();
    setBack(begun && (begun.token === undefined ? '/home' : linkPath(begun.token)));
  }, []);
  return (
    <PayCard>
      <h1>{t('cancelled')}</h1>
      <p>{back ? t('cancelledText') : t('cancelledElsewhere')}</p>
      {back ? (
        <ButtonLink href={back} kind="primary" wide>
          {t('again')}
        </ButtonLink>
      ) : null}
    </PayCard>
  );
}
