// SPDX-License-Identifier: GPL-3.0-or-later
// From an approved building to shares: what is put into the contracts for good, proposed to the Safe.
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { Button, ButtonLink } from '@/components/button';
import { CheckField, SelectField, TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Loaded } from '@/components/states';
import { ButtonRow, Card, Facts, Notice, PageHeader, Stack } from '@/components/surface';
import { Address, Shares, StatePill, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Property, Schemas } from '@/lib/api/types';
import { day } from '@/lib/forms/fields';
import { useApiForm } from '@/lib/forms/use_api_form';
import { propertyQuery } from './property_review';
import styles from './admin.module.css';

const count = z.union([
  z.literal('').transform(() => null),
  z
    .string()
    .trim()
    .regex(/^[1-9]\d*$/),
]);
const wholeOrNull = count.transform((text) => (text === null ? null : Number(text)));
const usdc = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.replace(',', '.'))
  .pipe(z.string().regex(/^\d+(\.\d{1,6})?$/));
const schema = z.object({
  symbol: z.string().trim().toUpperCase().min(1).max(11),
  shares: z
    .string()
    .trim()
    .min(1)
    .regex(/^[1-9]\d*$/),
  price_per_share: usdc,
  minimum_raise: z.union([z.literal('').transform(() => null), usdc]),
  sale_deadline: z.union([z.literal(''), day]),
  rules: z.object({
    country_mode: z.enum(['any', 'allow', 'block']),
    countries: z.string().transform((text) =>
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
    accredited_only: z.boolean(),
    manual_approval: z.boolean(),
    max_holding_bps: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/)
      .transform((text) => Number(text) * 100)
      .pipe(z.number().min(1).max(10_000)),
    max_holders: wholeOrNull,
    max_united_states_holders: wholeOrNull,
    max_non_accredited_holders: wholeOrNull,
    minimum_holding: count,
    holding_period_seconds: wholeOrNull.transform((days) => (days === null ? null : days * 86_400)),
  }),
});
type Values = z.infer<typeof schema>;

const first = {
  ...{ symbol: '', shares: '', price_per_share: '', minimum_raise: '', sale_deadline: '' },
  rules: {
    ...{ country_mode: 'any', countries: '', accredited_only: false, manual_approval: false, max_holding_bps: '100' },
    ...{ max_holders: '', max_united_states_holders: '', max_non_accredited_holders: '' },
    ...{ minimum_holding: '', holding_period_seconds: '' },
  },
};

function requestOf({ sale_deadline: deadline, rules, ...rest }: Values): Schemas['TokenizationRequest'] {
  const { countries, country_mode: mode } = rules;
  return {
    ...rest,
    rules: { ...rules, countries: mode === 'any' ? [] : countries },
    ...(deadline ? { sale_deadline: `${deadline}T23:59:59Z` } : {}),
  };
}

export function Tokenization({ id }: { id: string }) {
  const t = useTranslations('admin.tokenization');
  const property = useQuery(propertyQuery(id));
  return (
    <Loaded query={property}>
      {(found) => (
        <>
          <PageHeader title={found.name} lead={t('lead')} mark={<StatePill of="property" state={found.state} />} />
          {found.state === 'APPROVED' ? <TokenizationForm property={found} /> : <Started property={found} />}
        </>
      )}
    </Loaded>
  );
}

function Started({ property }: { property: Property }) {
  const t = useTranslations('admin.tokenization');
  const isThere = ['TOKENIZED', 'SUSPENDED', 'EXITED'].includes(property.state);
  const token = useQuery({
    queryKey: ['token', property.id],
    queryFn: () =>
      answer(api.GET('/properties/{property_id}/token', { params: { path: { property_id: property.id } } })),
    enabled: isThere,
  });
  if (!isThere)
    return (
      <Notice action={<ButtonLink href="/admin/proposals">{t('toProposals')}</ButtonLink>}>
        {property.state === 'TOKENIZING' ? t('underWay') : t('notApproved')}
      </Notice>
    );
  return (
    <Card title={t('token')}>
      <Loaded query={token}>
        {(found) => (
          <Facts
            facts={[
              { label: t('symbol'), value: found.symbol },
              { label: t('shares'), value: <Shares count={found.authorized_shares} /> },
              { label: t('sold'), value: <Shares count={found.sold_shares} /> },
              { label: t('price'), value: <Usdc amount={found.price_per_share} /> },
              { label: t('raised'), value: <Usdc amount={found.raised} /> },
              { label: t('contract'), value: <Address address={found.address} /> },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}

function TokenizationForm({ property }: { property: Property }) {
  const t = useTranslations('admin.tokenization');
  const client = useQueryClient();
  const router = useRouter();
  const form = useApiForm<Values, Schemas['Proposal']>({
    schema,
    values: first as never,
    send: (values) =>
      answer(
        api.POST('/properties/{property_id}/tokenization', {
          params: { path: { property_id: property.id } },
          body: requestOf(values),
        }),
      ),
    done: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['admin'] });
      void client.invalidateQueries({ queryKey: ['property', property.id] });
      router.push(`/admin/proposals/${id}`);
    },
  });
  const mode = form.form.watch('rules.country_mode');
  return (
    <Form
      form={form}
      actions={
        <ButtonRow>
          <Button type="submit" kind="primary" isBusy={form.isBusy}>
            {t('propose')}
          </Button>
        </ButtonRow>
      }
    >
      <Stack>
        <Card title={t('sale')}>
          <div className={styles.two}>
            <TextField label={t('symbol')} hint={t('symbolHint')} {...form.field('symbol')} />
            <TextField label={t('shares')} hint={t('sharesHint')} inputMode="numeric" {...form.field('shares')} />
            <TextField label={t('price')} unit="USDC" inputMode="decimal" {...form.field('price_per_share')} />
            <TextField
              label={t('minimumRaise')}
              hint={t('minimumRaiseHint')}
              unit="USDC"
              inputMode="decimal"
              {...form.field('minimum_raise')}
            />
            <TextField label={t('deadline')} hint={t('deadlineHint')} type="date" {...form.field('sale_deadline')} />
          </div>
        </Card>
        <Card title={t('rules')}>
          <div className="form">
            <div className={styles.two}>
              <SelectField label={t('countries')} {...form.field('rules.country_mode')}>
                <option value="any">{t('anyCountry')}</option>
                <option value="allow">{t('onlyThese')}</option>
                <option value="block">{t('allBut')}</option>
              </SelectField>
              {mode === 'any' ? null : (
                <TextField label={t('codes')} hint={t('codesHint')} {...form.field('rules.countries')} />
              )}
              <TextField
                label={t('maxHolding')}
                unit="%"
                inputMode="numeric"
                {...form.field('rules.max_holding_bps')}
              />
              <TextField
                label={t('maxHolders')}
                hint={t('anyNumber')}
                inputMode="numeric"
                {...form.field('rules.max_holders')}
              />
              <TextField
                label={t('maxUs')}
                hint={t('anyNumber')}
                inputMode="numeric"
                {...form.field('rules.max_united_states_holders')}
              />
              <TextField
                label={t('maxPlain')}
                hint={t('anyNumber')}
                inputMode="numeric"
                {...form.field('rules.max_non_accredited_holders')}
              />
              <TextField
                label={t('minHolding')}
                hint={t('none')}
                inputMode="numeric"
                {...form.field('rules.minimum_holding')}
              />
              <TextField
                label={t('days')}
                hint={t('none')}
                inputMode="numeric"
                {...form.field('rules.holding_period_seconds')}
              />
            </div>
            <CheckField label={t('accredited')} {...form.field('rules.accredited_only')} />
            <CheckField label={t('manual')} {...form.field('rules.manual_approval')} />
          </div>
        </Card>
        <Notice>{t('consequence')}</Notice>
      </Stack>
    </Form>
  );
}
