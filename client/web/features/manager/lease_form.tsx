// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { CheckField, SelectField, TextField } from '@/components/field';
import { FormPanel } from '@/components/form_panel';
import { useToast } from '@/components/toasts';
import { answer, api } from '@/lib/api/client';
import type { Property, Schemas } from '@/lib/api/types';
import { day, dayAfter, dollars, percent, words } from '@/lib/forms/fields';
import { useApiForm } from '@/lib/forms/use_api_form';
import type { Lease } from './leases';
import styles from './manager.module.css';

const grace = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/)
  .transform(Number);
const optionalDollars = z.union([z.literal('').transform(() => null), dollars]);
const schema = z.object({
  unit: words(1, 60),
  tenant_name: words(1, 120),
  tenant_email: z.string().trim().max(254).pipe(z.email()),
  starts_on: day,
  is_open_ended: z.boolean(),
  ends_on: z.union([z.literal(''), day]),
  rent_usd: dollars,
  due_day: z.string(),
  fee_kind: z.enum(['none', 'fixed', 'percent']),
  late_fee: z.object({
    amount_usd: z.union([z.literal(''), dollars]),
    basis_points: z.union([z.literal('').transform(() => 0), percent(1, 2000)]),
    cap_usd: optionalDollars,
    grace_days: grace,
  }),
});
type Values = z.infer<typeof schema>;

function feeOf({ fee_kind: kind, late_fee: fee }: Values): Schemas['LateFee'] {
  if (kind === 'none') return { kind };
  if (kind === 'fixed') return { kind, amount_usd: fee.amount_usd, grace_days: fee.grace_days };
  return { kind, basis_points: fee.basis_points, cap_usd: fee.cap_usd, grace_days: fee.grace_days };
}

function requestOf(values: Values, lease: Lease | undefined): Schemas['LeaseRequest'] {
  const { unit, tenant_name, tenant_email, starts_on, is_open_ended, ends_on, rent_usd, due_day } = values;
  return {
    ...{ unit, tenant_name, tenant_email, starts_on, rent_usd, due_day },
    ends_on: is_open_ended || ends_on === '' ? null : ends_on,
    late_fee: feeOf(values),
    ...(lease ? { charged_from: lease.charged_from } : {}),
  };
}

function valuesOf(lease: Lease | undefined): object {
  const fee = lease?.late_fee;
  return {
    unit: lease?.unit ?? '',
    tenant_name: lease?.tenant_name ?? '',
    tenant_email: lease?.tenant_email ?? '',
    starts_on: lease?.starts_on ?? dayAfter(0),
    is_open_ended: lease ? lease.ends_on === null : true,
    ends_on: lease?.ends_on ?? '',
    rent_usd: lease?.rent_usd ?? '',
    due_day: lease?.due_day ?? '1',
    fee_kind: fee?.kind ?? 'none',
    late_fee: {
      amount_usd: fee?.amount_usd ?? '',
      basis_points: fee?.basis_points ? String(fee.basis_points / 100) : '',
      cap_usd: fee?.cap_usd ?? '',
      grace_days: String(fee?.grace_days ?? 5),
    },
  };
}

const dueDays = [...Array.from({ length: 28 }, (_, index) => String(index + 1)), 'last'];

/** A new lease, or a change of one. */
export function LeaseForm({ property, lease, onClose }: { property: Property; lease?: Lease; onClose: () => void }) {
  const t = useTranslations('manager.leases');
  const client = useQueryClient();
  const toast = useToast();
  const form = useApiForm<Values, Lease>({
    schema,
    values: valuesOf(lease) as never,
    send: (values) => {
      const body = requestOf(values, lease);
      if (lease) return answer(api.PUT('/leases/{lease_id}', { params: { path: { lease_id: lease.id } }, body }));
      return answer(
        api.POST('/properties/{property_id}/leases', { params: { path: { property_id: property.id } }, body }),
      );
    },
    done: ({ tenant_name: name }) => {
      toast(lease ? t('changed', { name }) : t('invited', { name }));
      void client.invalidateQueries({ queryKey: ['leases', property.id] });
      void client.invalidateQueries({ queryKey: ['charges', property.id] });
      onClose();
    },
  });
  const fee = form.form.watch('fee_kind');
  const isOpenEnded = form.form.watch('is_open_ended');
  return (
    <FormPanel
      title={lease ? t('changeTitle') : t('make')}
      form={form}
      submit={lease ? t('saveChanges') : t('makeAndInvite')}
      onClose={onClose}
    >
      <TextField label={t('unit')} hint={t('unitHint')} {...form.field('unit')} />
      <TextField label={t('tenant')} {...form.field('tenant_name')} />
      <TextField label={t('email')} hint={t('emailHint')} type="email" {...form.field('tenant_email')} />
      <TextField label={t('firstDay')} type="date" readOnly={lease !== undefined} {...form.field('starts_on')} />
      <CheckField label={t('openEnded')} {...form.field('is_open_ended')} />
      {isOpenEnded ? null : <TextField label={t('lastDay')} type="date" {...form.field('ends_on')} />}
      <TextField label={t('rentIn')} unit="USD" inputMode="decimal" {...form.field('rent_usd')} />
      <SelectField label={t('dueDay')} hint={t('dueDayHint')} {...form.field('due_day')}>
        {dueDays.map((each) => (
          <option key={each} value={each}>
            {each === 'last' ? t('lastOfMonth') : each}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('lateFee')} {...form.field('fee_kind')}>
        <option value="none">{t('feeNone')}</option>
        <option value="fixed">{t('feeFixed')}</option>
        <option value="percent">{t('feePercent')}</option>
      </SelectField>
      {fee === 'none' ? null : (
        <div className={styles.two}>
          {fee === 'fixed' ? (
            <TextField label={t('feeIn')} unit="USD" inputMode="decimal" {...form.field('late_fee.amount_usd')} />
          ) : (
            <>
              <TextField label={t('feePart')} unit="%" inputMode="decimal" {...form.field('late_fee.basis_points')} />
              <TextField label={t('feeCap')} unit="USD" inputMode="decimal" {...form.field('late_fee.cap_usd')} />
            </>
          )}
          <TextField label={t('grace')} inputMode="numeric" {...form.field('late_fee.grace_days')} />
        </div>
      )}
    </FormPanel>
  );
}
