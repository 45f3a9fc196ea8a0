// SPDX-License-Identifier: GPL-3.0-or-later
// One act of the Safe: in words, decoded, who signed, and what became of it.
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import { Named } from '@/components/named';
import { Loaded, Skeleton } from '@/components/states';
import { ButtonRow, Card, Facts, Notice, PageHeader, Stack } from '@/components/surface';
import { Address, DateTime, StatePill } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { DecodedCall } from './decoded_call';
import { useAdminNames } from './use_names';
import { useProposalTitle } from './use_proposal_title';
import styles from './admin.module.css';

export type Proposal = Schemas['Proposal'];

const everyMs = 5000;

const SignProposal = dynamic(() => import('./sign_proposal').then((module) => module.SignProposal), {
  ssr: false,
  loading: () => <Skeleton />,
});

export function ProposalPage({ id }: { id: string }) {
  const proposal = useQuery({
    queryKey: ['proposal', id],
    queryFn: () => answer(api.GET('/proposals/{proposal_id}', { params: { path: { proposal_id: id } } })),
    refetchInterval: ({ state: { data } }) =>
      data && (data.state === 'OPEN' || data.state === 'EXECUTING') ? everyMs : false,
  });
  return <Loaded query={proposal}>{(found) => <Details proposal={found} />}</Loaded>;
}

function Details({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('admin.proposals');
  const nameOf = useAdminNames();
  const titleOf = useProposalTitle();
  const { state, signatures, threshold } = proposal;
  return (
    <>
      <PageHeader
        title={titleOf(proposal)}
        mark={<StatePill of="proposal" state={state} />}
        lead={t('signed', { count: signatures.length, needed: threshold })}
        action={<Acts proposal={proposal} />}
      />
      <Stack>
        {proposal.refusal_reason ? (
          <Notice tone="danger" title={t('refusedBecause')}>
            {proposal.refusal_reason}
          </Notice>
        ) : null}
        {proposal.failure_reason ? (
          <Notice tone="danger" title={t('failedBecause')}>
            {proposal.failure_reason}
          </Notice>
        ) : null}
        <div className={styles.columns}>
          <Card title={t('proposedAct')}>
            <Facts
              facts={[
                { label: t('act'), value: t(`kind.${proposal.kind}`) },
                { label: t('about'), value: <Named id={proposal.subject_id} /> },
                { label: t('askedBy'), value: nameOf(proposal.requested_by) },
                { label: t('contract'), value: <Address address={proposal.to} /> },
                { label: t('safe'), value: <Address address={proposal.safe} /> },
                { label: t('nonce'), value: String(proposal.nonce) },
                { label: t('hash'), value: <Address address={proposal.safe_tx_hash} /> },
                ...(proposal.transaction_hash
                  ? [{ label: t('transaction'), value: <Address address={proposal.transaction_hash} /> }]
                  : []),
              ]}
            />
          </Card>
          <Card title={t('story')}>
            <Story proposal={proposal} />
          </Card>
        </div>
        <Card title={t('decoded')}>
          <DecodedCall proposal={proposal} />
          <details>
            <summary>{t('raw')}</summary>
            <pre className={styles.raw} tabIndex={0} role="region" aria-label={t('raw')}>
              {proposal.data}
            </pre>
          </details>
        </Card>
      </Stack>
    </>
  );
}

function Story({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('admin.proposals');
  const nameOf = useAdminNames();
  const missing = proposal.threshold - proposal.signatures.length;
  return (
    <ol className={styles.list}>
      <li className={styles.item}>
        {t('proposedBy', { name: nameOf(proposal.requested_by) })} <DateTime at={proposal.created_at} />
      </li>
      {proposal.signatures.map(({ signer, user_id: user, signed_at: at }) => (
        <li key={signer} className={styles.item}>
          <span>
            {t('signedBy', { name: nameOf(user) })} <Address address={signer} />
          </span>
          <DateTime at={at} />
        </li>
      ))}
      {proposal.state === 'OPEN' && missing > 0 ? (
        <li className={styles.item}>{t('missing', { count: missing })}</li>
      ) : null}
      {proposal.state === 'EXECUTING' ? <li className={styles.item}>{t('sending')}</li> : null}
      {proposal.executed_at ? (
        <li className={styles.item}>
          {t('executed')} <DateTime at={proposal.executed_at} />
        </li>
      ) : null}
    </ol>
  );
}

function Acts({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('admin.proposals');
  const [isSigning, setSigning] = useState(false);
  if (proposal.state !== 'OPEN') return null;
  return (
    <ButtonRow>
      <Refuse proposal={proposal} />
      <Button kind="primary" onClick={() => setSigning(true)}>
        {t('sign')}
      </Button>
      {isSigning ? <SignProposal proposal={proposal} onClose={() => setSigning(false)} /> : null}
    </ButtonRow>
  );
}

function Refuse({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('admin.proposals');
  const titleOf = useProposalTitle();
  const client = useQueryClient();
  const [question, ask] = useConfirm();
  const refuse = () =>
    ask({
      title: t('refuseAsk', { title: titleOf(proposal) }),
      consequence: t('refuseText'),
      confirm: t('refuseConfirm'),
      isDanger: true,
      reason: { label: t('reason') },
      act: async (reason) => {
        const path = { proposal_id: proposal.id };
        const refused = await answer(
          api.POST('/proposals/{proposal_id}/refuse', { params: { path }, body: { reason } }),
        );
        client.setQueryData(['proposal', proposal.id], refused);
        void client.invalidateQueries({ queryKey: ['admin'] });
      },
      done: t('refused'),
    });
  return (
    <>
      <Button kind="dangerBeside" onClick={refuse}>
        {t('refuse')}
      </Button>
      {question}
    </>
  );
}
