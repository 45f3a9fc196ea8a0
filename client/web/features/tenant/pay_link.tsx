// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be paid over a link, for whoever has it.
'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Skeleton, ErrorState } from '@/components/states';
import { answer, api } from '@/lib/api/client';
import { ApiError } from '@/lib/api/problem';
import { usePolled } from '@/lib/api/use_polled';
import type { Schemas } from '@/lib/api/types';
import { useChargeWords } from '@/lib/format/use_server_words';
import { ChargeList } from './charge_list';
import { ChargeStateNotice } from './charge_state';
import { canBePaid } from './charge_words';
import { DueDay } from './due_day';
import { takeEarly, tokenForm } from './early_question';
import { PayButton } from './pay_button';
import { PayCard } from './pay_shell';
import { PhotoPlace, PropertyPhoto } from './property_photo';
import { Usd } from '@/components/values';
import styles from './pay.module.css';

type Charge = Schemas['PayableCharge'];

/** Behind the #, which browsers send to no server. It stays in the address: the page can be loaded again and kept. */
function useLinkToken(): string | undefined {
  const [token, setToken] = useState<string>();
  useEffect(() => {
    const read = () => setToken(new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '');
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return token;
}

export function PayLink() {
  const token = useLinkToken();
  if (token === undefined) return <Waiting />;
  return tokenForm.test(token) ? <LinkedPage key={token} token={token} /> : <DeadLink />;
}

/** How paying goes is the same for every link: it can be read meanwhile. */
function Waiting() {
  return (
    <PayCard picture={<PhotoPlace />}>
      <Skeleton lines={6} />
      <HowToPay />
    </PayCard>
  );
}

function HowToPay() {
  return <p className="muted small">{useTranslations('tenant')('how')}</p>;
}

function DeadLink() {
  const t = useTranslations('tenant.dead');
  return (
    <PayCard>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <p className="muted">{t('next')}</p>
    </PayCard>
  );
}

const againMs = 15_000;

function LinkedPage({ token }: { token: string }) {
  const page = usePolled(
    () => answer(api.GET('/pay/{token}', { params: { path: { token } }, ...takeEarly(token) })),
    () => againMs,
  );
  if (page.error instanceof ApiError && page.error.isNotFound) return <DeadLink />;
  if (!page.data) return page.isPending ? <Waiting /> : <ErrorState error={page.error} onRetry={page.refetch} />;
  return <Charges page={page.data} token={token} />;
}

/** What to show large: the oldest that can be paid, else the last one that was. */
function firstOf(charges: Charge[]): Charge | undefined {
  return charges.find(({ state }) => state === 'DUE') ?? charges.find(({ state }) => canBePaid(state)) ?? charges[0];
}

function Charges({ page, token }: { page: Schemas['PaymentPage']; token: string }) {
  const t = useTranslations('tenant');
  const first = firstOf(page.charges);
  const others = page.charges.filter((charge) => charge !== first);
  return (
    <>
      <PayCard picture={<PropertyPhoto propertyId={page.property_id} name={page.property_name} />}>
        <p className="muted">
          {page.property_name} · {page.unit}
        </p>
        {first ? <FirstCharge charge={first} token={token} /> : <Nothing />}
      </PayCard>
      <ChargeList title={t('alsoDue')} charges={others.filter(({ state }) => canBePaid(state))} token={token} />
      <ChargeList title={t('before')} charges={others.filter(({ state }) => !canBePaid(state))} />
    </>
  );
}

function Nothing() {
  const t = useTranslations('tenant');
  return (
    <>
      <h1>{t('nothingDue')}</h1>
      <p>{t('nothingDueText')}</p>
    </>
  );
}

function FirstCharge({ charge, token }: { charge: Charge; token: string }) {
  const words = useChargeWords();
  return (
    <>
      <h1>{words(charge)}</h1>
      <p className={styles.amount}>
        <Usd amount={charge.amount_usd} />
      </p>
      {canBePaid(charge.state) ? <DueDay on={charge.due_on} /> : null}
      <ChargeStateNotice state={charge.state} failure={charge.failure} />
      {canBePaid(charge.state) ? (
        <>
          <PayButton charge={charge} token={token} wide />
          <HowToPay />
        </>
      ) : null}
    </>
  );
}
