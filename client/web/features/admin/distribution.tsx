// SPDX-License-Identifier: GPL-3.0-or-later
// One distribution: its income statement, how far it is, and approving or discarding it.
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import { DataTable } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { ButtonRow, Card, Figures, Notice, PageHeader, Stack } from '@/components/surface';
import { Count, StatePill, Usd, Usdc } from '@/components/values';
import { StatementSums } from '@/features/money/statement_sums';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { useLineWords } from '@/lib/format/use_server_words';
import { propertyQuery } from './property_review';
import styles from './admin.module.css';

type Distribution = Schemas['Distribution'];

export function DistributionPage({ id }: { id: string }) {
  const distribution = useQuery({
    queryKey: ['distribution', id],
    queryFn: () => answer(api.GET('/distributions/{distribution_id}', { params: { path: { distribution_id: id } } })),
    refetchInterval: 15_000,
  });
  return <Loaded query={distribution}>{(found) => <Details distribution={found} />}</Loaded>;
}

function Details({ distribution }: { distribution: Distribution }) {
  const t = useTranslations('admin.distributions');
  const lineWords = useLineWords();
  const formats = useFormats();
  const property = useQuery(propertyQuery(distribution.property_id));
  const { figures, statement } = distribution;
  const period = formats.period(distribution.period_from, distribution.period_to);
  return (
    <>
      <PageHeader
        title={period}
        lead={property.data?.name}
        mark={<StatePill of="distribution" state={distribution.state} />}
        action={<Acts distribution={distribution} period={period} />}
      />
      <Stack>
        {distribution.setback ? <Notice tone="warning">{t('setback', { why: distribution.setback })}</Notice> : null}
        {distribution.contradictions.map((sentence) => (
          <Notice key={sentence} tone="danger">
            {sentence}
          </Notice>
        ))}
        <Card>
          <Figures
            figures={[
              { label: t('holders'), value: <Count value={figures.holders} /> },
              { label: t('paid'), value: <Usdc amount={figures.paid} /> },
              { label: t('owed'), value: <Usdc amount={figures.owed} /> },
              { label: t('withheld'), value: <Usdc amount={figures.withheld} /> },
              { label: t('pending'), value: <Usdc amount={figures.pending} /> },
            ]}
          />
        </Card>
        <div className={styles.columns}>
          <Card title={t('statement')}>
            <DataTable
              label={t('statement')}
              columns={[
                { id: 'what', header: t('what'), cell: lineWords },
                {
                  id: 'amount',
                  header: t('amount'),
                  align: 'end',
                  cell: ({ amount_usd: amount }) => <Usd amount={amount} />,
                },
              ]}
              rows={statement.lines}
              rowId={({ kind, source, payment, text }) => [kind, source, payment, text].join()}
              empty={<EmptyState title={t('noLines')}>{t('noLinesText')}</EmptyState>}
            />
          </Card>
          <Card title={t('sums')}>
            <StatementSums totals={statement.totals} hash={distribution.statement_hash} />
          </Card>
        </div>
      </Stack>
    </>
  );
}

function Acts({ distribution, period }: { distribution: Distribution; period: string }) {
  const t = useTranslations('admin.distributions');
  const formats = useFormats();
  const client = useQueryClient();
  const router = useRouter();
  const [question, ask] = useConfirm();
  const path = { params: { path: { distribution_id: distribution.id } } };
  const approve = () =>
    ask({
      title: t('approveAsk', { period }),
      consequence: t('approveText', { amount: formats.usd(distribution.statement.totals.distributable_usd) }),
      confirm: t('approve'),
      act: async () => {
        const body = { statement_hash: distribution.statement_hash };
        const proposal = await answer(api.POST('/distributions/{distribution_id}/approve', { ...path, body }));
        void client.invalidateQueries({ queryKey: ['admin'] });
        router.push(`/admin/proposals/${proposal.id}`);
      },
    });
  const discard = () =>
    ask({
      title: t('discardAsk', { period }),
      consequence: t('discardText'),
      confirm: t('discard'),
      isDanger: true,
      act: async () => {
        await answer(api.DELETE('/distributions/{distribution_id}', path));
        void client.invalidateQueries({ queryKey: ['admin'] });
        router.push(`/admin/distributions?property=${distribution.property_id}`);
      },
    });
  return (
    <ButtonRow>
      {distribution.state === 'DRAFT' ? (
        <>
          <Button kind="dangerBeside" onClick={discard}>
            {t('discard')}
          </Button>
          <Button kind="primary" onClick={approve}>
            {t('approve')}
          </Button>
        </>
      ) : null}
      {distribution.proposal_id ? (
        <ButtonLink href={`/admin/proposals/${distribution.proposal_id}`}>{t('toProposal')}</ButtonLink>
      ) : null}
      {question}
    </ButtonRow>
  );
}
