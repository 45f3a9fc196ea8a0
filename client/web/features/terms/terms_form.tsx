// SPDX-License-Identifier: GPL-3.0-or-later
// The fee and the reserve from a day on. What leaves holders less is asked about first.
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { useConfirm } from '@/components/confirm';
import { TextField } from '@/components/field';
import { FormPanel } from '@/components/form_panel';
import { Notice } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { answer, api } from '@/lib/api/client';
import type { Property, Schemas } from '@/lib/api/types';
import { day, dayAfter, percent, todayText } from '@/lib/forms/fields';
import { useApiForm } from '@/lib/forms/use_api_form';
import { useFormats } from '@/lib/format/use_formats';
import { noParts, ofThousand, takenOf, termsOn, type RentTerms } from './standing';
import { termsQuery } from './terms_history';

type Terms = Schemas['RentTermsRequest'];

const mostFee = 3000;
const mostReserve = 5000;
/** Any figure that can be typed; what is too much of it is said in per cent. */
const any = 1_000_000;

function useSchema() {
  const t = useTranslations('terms');
  const formats = useFormats();
  const part = (most: number) =>
    percent(0, any).refine((typed) => typed <= most, t('atMost', { most: formats.percent(most) }));
  return z.object({
    effective_from: day.refine((on) => on > todayText(), t('notAhead')),
    management_fee_basis_points: part(mostFee),
    reserve_basis_points: part(mostReserve),
  });
}

/** Stores them, after a question where holders get less than they would have. */
function useSetTerms(property: Property, items: RentTerms[], onClose: () => void) {
  const t = useTranslations('terms');
  const formats = useFormats();
  const client = useQueryClient();
  const toast = useToast();
  const [question, ask] = useConfirm();
  const store = async (body: Terms) => {
    const params = { path: { property_id: property.id } };
    const { effective_from: from } = await answer(api.POST('/properties/{property_id}/rent-terms', { params, body }));
    void client.invalidateQueries({ queryKey: termsQuery(property.id).queryKey });
    toast(t('done', { day: formats.day(from) }));
    onClose();
  };
  const set = async (body: Terms) => {
    const before = takenOf(termsOn(items, body.effective_from) ?? noParts);
    const taken = takenOf(body);
    if (taken <= before) return store(body);
    ask({
      title: t('ask', { name: property.name, day: formats.day(body.effective_from) }),
      consequence: t('askText', {
        before: formats.usd(ofThousand(before)),
        taken: formats.usd(ofThousand(taken)),
        all: formats.usd('1000'),
      }),
      confirm: t('set'),
      isDanger: true,
      act: () => store(body),
    });
  };
  return { question, set };
}

interface TermsFormProps {
  property: Property;
  /** All that was ever set, the newest first. */
  items: RentTerms[];
  onClose: () => void;
}

export function TermsForm({ property, items, onClose }: TermsFormProps) {
  const t = useTranslations('terms');
  const formats = useFormats();
  const { question, set } = useSetTerms(property, items, onClose);
  const now = items[0] ?? noParts;
  const form = useApiForm<Terms, void>({
    schema: useSchema(),
    // As they are typed.
    values: {
      effective_from: dayAfter(1),
      management_fee_basis_points: String(now.management_fee_basis_points / 100),
      reserve_basis_points: String(now.reserve_basis_points / 100),
    } as never,
    send: set,
  });
  const from = form.form.watch('effective_from');
  const isReplacing = items.some(({ effective_from: other }) => other === from);
  return (
    <>
      <FormPanel title={t('set')} form={form} submit={t('set')} onClose={onClose}>
        <p className="muted">{t('text')}</p>
        <TextField
          label={t('from')}
          hint={t('fromHint')}
          type="date"
          min={dayAfter(1)}
          {...form.field('effective_from')}
        />
        {isReplacing ? <Notice tone="warning">{t('replaces')}</Notice> : null}
        <TextField
          label={t('fee')}
          hint={t('feeHint', { most: formats.percent(mostFee) })}
          unit="%"
          inputMode="decimal"
          {...form.field('management_fee_basis_points')}
        />
        <TextField
          label={t('reserve')}
          hint={t('reserveHint', { most: formats.percent(mostReserve) })}
          unit="%"
          inputMode="decimal"
          {...form.field('reserve_basis_points')}
        />
      </FormPanel>
      {question}
    </>
  );
}
