// SPDX-License-Identifier: GPL-3.0-or-later
// One charge: where it stands, every step and payment, its receipt, and letting somebody off it.
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import { Panel } from '@/components/panel';
import { Loaded } from '@/components/states';
import { ButtonRow, Facts, Notice } from '@/components/surface';
import { DateTime, Day, StatePill, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { useChargeWords, useFailureWords, useMethodWords } from '@/lib/format/use_server_words';
import styles from './manager.module.css';

type History = Schemas['ChargeHistory'];

export function ChargePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('manager.payments');
  const charge = useQuery({
    queryKey: ['charge', id],
    queryFn: () => answer(api.GET('/charges/{charge_id}', { params: { path: { charge_id: id } } })),
  });
  return (
    <Panel title={t('charge')} onClose={onClose}>
      <Loaded query={charge}>{(found) => <Details charge={found} />}</Loaded>
    </Panel>
  );
}

function Details({ charge }: { charge: History }) {
  const t = useTranslations('manager.payments');
  const words = useChargeWords();
  const methodWords = useMethodWords();
  const failureWords = useFailureWords();
  return (
    <>
      <Facts
        facts={[
          { label: t('unit'), value: charge.unit },
          { label: t('what'), value: words(charge) },
          { label: t('amount'), value: <Usd amount={charge.amount_usd} /> },
          { label: t('dueOn'), value: <Day on={charge.due_on} /> },
          { label: t('state'), value: <StatePill of="charge" state={charge.state} /> },
          ...(Number(charge.refunded_usd) > 0
            ? [{ label: t('refunded'), value: <Usd amount={charge.refunded_usd} /> }]
            : []),
        ]}
      />
      {charge.failure ? <Notice tone="danger">{t('failed', { why: failureWords(charge.failure) })}</Notice> : null}
      <Acts charge={charge} />
      <h3>{t('steps')}</h3>
      <ol className={styles.list}>
        {charge.steps.map(({ state, at, reason }) => (
          <li key={`${state}${at}`} className={styles.item}>
            <StatePill of="charge" state={state} />
            <DateTime at={at} />
            {reason ? <p className={styles.note}>{reason}</p> : null}
          </li>
        ))}
      </ol>
      {charge.payments.length > 0 ? <h3>{t('tries')}</h3> : null}
      <ul className={styles.list}>
        {charge.payments.map((payment) => (
          <li key={payment.id} className={styles.item}>
            <StatePill of="collection" state={payment.state} />
            <Usd amount={payment.amount_usd} />
            <p className={styles.note}>
              {[methodWords(payment.method, payment.last_digits), payment.failure ? failureWords(payment.failure) : '']
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Acts({ charge }: { charge: History }) {
  const t = useTranslations('manager.payments');
  const words = useChargeWords();
  const formats = useFormats();
  const client = useQueryClient();
  const [question, ask] = useConfirm();
  const waive = () =>
    ask({
      title: t('waiveAsk', { what: words(charge) }),
      consequence: t('waiveText', { amount: formats.usd(charge.amount_usd) }),
      confirm: t('waive'),
      isDanger: true,
      reason: { label: t('reason') },
      act: async (reason) => {
        await answer(
          api.POST('/charges/{charge_id}/waive', { params: { path: { charge_id: charge.id } }, body: { reason } }),
        );
        await client.invalidateQueries({ queryKey: ['charge', charge.id] });
        void client.invalidateQueries({ queryKey: ['charges', charge.property_id] });
      },
      done: t('waived', { what: words(charge) }),
    });
  return (
    <ButtonRow>
      {charge.paid_at ? (
        <a href={`/api/v1/charges/${charge.id}/receipt`} download>
          {t('receipt')}
        </a>
      ) : null}
      {charge.state === 'DUE' || charge.state === 'PAYMENT_STARTED' ? (
        <Button kind="dangerBeside" onClick={waive}>
          {t('waive')}
        </Button>
      ) : null}
      {question}
    </ButtonRow>
  );
}
