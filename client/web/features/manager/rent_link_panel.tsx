// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import { TextField } from '@/components/field';
import { Panel } from '@/components/panel';
import { ButtonRow, Facts, Notice } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { Day, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { useFormats } from '@/lib/format/use_formats';
import { RentLinkCode } from './rent_link_code';
import type { PaymentLink } from './rent_links';

/** The address of a link, and what can be done with it. */
export function RentLinkPanel({ link, onClose }: { link: PaymentLink; onClose: () => void }) {
  const t = useTranslations('manager.links');
  const formats = useFormats();
  const client = useQueryClient();
  const toast = useToast();
  const [question, ask] = useConfirm();
  const path = { params: { path: { link_id: link.id } } };
  const refresh = () => client.invalidateQueries({ queryKey: ['links', link.property_id] });
  const copy = async () => {
    await navigator.clipboard.writeText(link.url ?? '');
    toast(t('copied'));
  };
  const reissue = () =>
    ask({
      title: t('reissueAsk', { unit: link.unit }),
      consequence: t('reissueText'),
      confirm: t('reissueConfirm'),
      act: async () => {
        await answer(api.POST('/payment-links/{link_id}/reissue', path));
        await refresh();
      },
      done: t('reissued'),
    });
  const revoke = () =>
    ask({
      title: t('revokeAsk', { unit: link.unit }),
      consequence: t('revokeText'),
      confirm: t('revoke'),
      isDanger: true,
      act: async () => {
        await answer(api.DELETE('/payment-links/{link_id}', path));
        await refresh();
      },
      done: t('revoked'),
    });
  const { charge } = link;
  return (
    <Panel title={t('link')} onClose={onClose}>
      <Facts
        facts={[
          { label: t('unit'), value: link.unit },
          { label: t('what'), value: charge?.description ?? t('ofLease') },
          ...(charge
            ? [
                { label: t('amount'), value: <Usd amount={charge.amount_usd} /> },
                { label: t('due'), value: <Day on={charge.due_on} /> },
              ]
            : []),
        ]}
      />
      {link.revoked_at ? (
        <Notice tone="warning">{t('deadSince', { time: formats.dateTime(link.revoked_at) })}</Notice>
      ) : null}
      {link.url ? (
        <>
          <TextField label={t('address')} value={link.url} readOnly onFocus={(event) => event.target.select()} />
          <Button kind="primary" onClick={() => void copy()}>
            {t('copy')}
          </Button>
          {link.revoked_at ? null : <RentLinkCode link={link} url={link.url} />}
        </>
      ) : null}
      <ButtonRow>
        <Button onClick={reissue}>{t('reissue')}</Button>
        {link.revoked_at ? null : (
          <Button kind="dangerBeside" onClick={revoke}>
            {t('revoke')}
          </Button>
        )}
      </ButtonRow>
      {question}
    </Panel>
  );
}
