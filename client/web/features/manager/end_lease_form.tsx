// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { TextField } from '@/components/field';
import { FormPanel } from '@/components/form_panel';
import { useToast } from '@/components/toasts';
import { answer, api } from '@/lib/api/client';
import { useFormats } from '@/lib/format/use_formats';
import { day, todayText } from '@/lib/forms/fields';
import { useApiForm } from '@/lib/forms/use_api_form';
import type { Lease } from './leases';

const schema = z.object({ ends_on: day });

export function EndLeaseForm({ lease, onClose }: { lease: Lease; onClose: () => void }) {
  const t = useTranslations('manager.leases');
  const client = useQueryClient();
  const toast = useToast();
  const formats = useFormats();
  const form = useApiForm({
    schema,
    values: { ends_on: lease.starts_on > todayText() ? lease.starts_on : todayText() },
    send: (body) =>
      answer(api.POST('/leases/{lease_id}/terminate', { params: { path: { lease_id: lease.id } }, body })),
    done: (ended, { ends_on: on }) => {
      toast(t('ended', { name: ended.tenant_name, day: formats.day(on) }));
      void client.invalidateQueries({ queryKey: ['leases', lease.property_id] });
      void client.invalidateQueries({ queryKey: ['charges', lease.property_id] });
      onClose();
    },
  });
  return (
    <FormPanel title={t('endTitle', { name: lease.tenant_name })} form={form} submit={t('endAct')} onClose={onClose}>
      <p>{t('endText')}</p>
      <TextField label={t('lastDay')} type="date" {...form.field('ends_on')} />
    </FormPanel>
  );
}
