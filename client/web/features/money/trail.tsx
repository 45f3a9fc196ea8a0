// SPDX-License-Identifier: GPL-3.0-or-later
// From the dividend down to the payments: what one's wallets got, the distribution, the income statement with its sums, and each
// of its lines with the transactions that brought the money.
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/data_table';
import { Loaded } from '@/components/states';
import { Card, Facts, PageHeader } from '@/components/surface';
import { Address, DateTime, Shares, StatePill, Usd, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { useLineWords } from '@/lib/format/use_server_words';
import { StatementSums } from './statement_sums';
import styles from './trail.module.css';

type TrailData = Schemas['DistributionTrail'];
type Line = TrailData['lines'][number];

export function Trail({ distributionId }: { distributionId: string }) {
  const t = useTranslations('money.trail');
  const formats = useFormats();
  const query = useQuery({
    queryKey: ['trail', distributionId],
    queryFn: () =>
      answer(
        api.GET('/distributions/{distribution_id}/trail', { params: { path: { distribution_id: distributionId } } }),
      ),
  });
  return (
    <Loaded query={query} lines={8}>
      {(trail) => (
        <>
          <PageHeader title={t('title')} lead={formats.period(trail.period_from, trail.period_to)} />
          <ol className={styles.trail}>
            {trail.payments.map((payment) => (
              <li key={payment.wallet}>
                <Payment payment={payment} />
              </li>
            ))}
            <li>
              <Distribution trail={trail} />
            </li>
            <li>
              <Statement trail={trail} />
            </li>
            <li>
              <Lines lines={trail.lines} />
            </li>
          </ol>
        </>
      )}
    </Loaded>
  );
}

function Payment({ payment }: { payment: Schemas['DividendPayment'] }) {
  const t = useTranslations('money');
  const hash = payment.paid_transaction_hash ?? payment.settled_transaction_hash;
  const amount = (value: string | null) => (value === null ? '–' : <Usdc amount={value} />);
  return (
    <Card title={t('trail.yours')} action={<StatePill of="dividend" state={payment.state} />}>
      <Facts
        facts={[
          { label: t('dividends.shares'), value: <Shares count={payment.shares} /> },
          { label: t('dividends.gross'), value: amount(payment.gross) },
          { label: t('dividends.withheld'), value: amount(payment.withheld) },
          { label: t('dividends.net'), value: amount(payment.net) },
          ...(hash ? [{ label: t('trail.transaction'), value: <Address address={hash} /> }] : []),
        ]}
      />
    </Card>
  );
}

function Distribution({ trail }: { trail: TrailData }) {
  const t = useTranslations('money.trail');
  const { snapshot } = trail;
  const steps = (['funded', 'snapshot', 'completed'] as const).flatMap((name) => {
    const step = trail[name];
    return step ? [{ name, step }] : [];
  });
  return (
    <Card title={t('distribution')} action={<StatePill of="distribution" state={trail.state} />}>
      <Facts
        facts={[
          { label: t('amount'), value: <Usdc amount={trail.amount} /> },
          ...(snapshot
            ? [
                { label: t('carried'), value: <Usdc amount={snapshot.carried_in} /> },
                { label: t('pot'), value: <Usdc amount={snapshot.pot} /> },
                { label: t('shares'), value: <Shares count={snapshot.total_shares} /> },
              ]
            : []),
          ...steps.map(({ name, step }) => ({
            label: t(name),
            value: (
              <>
                <DateTime at={step.at} /> <Address address={step.transaction_hash} />
              </>
            ),
          })),
        ]}
      />
    </Card>
  );
}

function Statement({ trail: { totals, statement_hash: hash } }: { trail: TrailData }) {
  const t = useTranslations('money.trail');
  return (
    <Card title={t('statement')}>
      <StatementSums totals={totals} hash={hash} />
    </Card>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  const t = useTranslations('money.trail');
  const words = useLineWords();
  const columns: Column<Line>[] = [
    { id: 'line', header: t('line'), cell: words },
    { id: 'amount', header: t('lineAmount'), align: 'end', cell: ({ amount_usd }) => <Usd amount={amount_usd} /> },
    {
      id: 'converted',
      header: t('converted'),
      cell: ({ converted_at }) => (converted_at ? <DateTime at={converted_at} /> : null),
    },
    {
      id: 'transaction',
      header: t('transaction'),
      cell: ({ transfer_transaction_hash: hash }) => (hash ? <Address address={hash} /> : null),
    },
  ];
  return (
    <Card isFlush>
      <DataTable
        label={t('statement')}
        columns={columns}
        rows={lines}
        rowId={(line) => `${line.kind} ${line.source} ${line.text}`}
        empty={null}
      />
    </Card>
  );
}
