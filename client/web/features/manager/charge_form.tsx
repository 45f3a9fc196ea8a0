// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { TextField } from '@/components/field';
import { FormPanel } from '@/components/form_panel';
import { useToast } from '@/components/toasts';
import { answer, api } from '@/lib/api/client';
import type { Property } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { day, dayAfter, dollars, words } from '@/lib/forms/fields';
import { useApiForm } from '@/lib/forms/use_api_form';
import type { Lease } from './leases';

const charge = { description: words(3, 120), amount_usd: dollars, due_on: day };
const first = { description: '', amount_usd: '', due_on: dayAfter(14) };

/** Something beside the rent, for a tenant. */
export function ChargeForm({ property, lease, onClose }: { property: Property; lease: Lease; onClose: () => void }) {
  const t = useTranslations('manager.charge');
  const client = useQueryClient();
  const toast = useToast();
  const formats = useFormats();
  const form = useApiForm({
    schema: z.object(charge),
    values: first,
    send: (body) => answer(api.POST('/leases/{lease_id}/charges', { params: { path: { lease_id: lease.id } }, body })),
    done: ({ description, amount_usd: amount }) => {
      toast(t('charged', { what: description, amount: formats.usd(amount) }));
      void client.invalidateQueries({ queryKey: ['charges', property.id] });
      onClose();
    },
  });
  return (
    <FormPanel title={t('title', { name: lease.tenant_name })} form={form} submit={t('submit')} onClose={onClose}>
      <TextField label={t('what')} hint={t('whatHint')} {...form.field('description')} />
      <TextField label={t('amount')} unit="USD" inputMode="decimal" {...form.field('amount_usd')} />
      <TextField label={t('due')} type="date" {...form.field('due_on')} />
    </FormPanel>
  );
}

/** A link by which one amount is paid once. */
export function LinkForm({ property, onClose }: { property: Property; onClose: (made?: string) => void }) {
  const t = useTranslations('manager.charge');
  const leases = useTranslations('manager.leases');
  const links = useTranslations('manager.links');
  const client = useQueryClient();
  const form = useApiForm({
    schema: z.object({ unit: words(1, 60), ...charge }),
    values: { unit: '', ...first },
    send: (body) =>
      answer(
        api.POST('/properties/{property_id}/payment-links', { params: { path: { property_id: property.id } }, body }),
      ),
    done: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['links', property.id] });
      void client.invalidateQueries({ queryKey: ['charges', property.id] });
      onClose(id);
    },
  });
  return (
    <FormPanel title={links('make')} form={form} submit={links('make')} onClose={() => onClose()}>
      <TextField label={leases('unit')} hint={leases('unitHint')} {...form.field('unit')} />
      <TextField label={t('what')} hint={t('whatHint')} {...form.field('description')} />
      <TextField label={t('amount')} unit="USD" inputMode="decimal" {...form.field('amount_usd')} />
      <TextField label={t('due')} type="date" {...form.field('due_on')} />
    </FormPanel>
  );
}
