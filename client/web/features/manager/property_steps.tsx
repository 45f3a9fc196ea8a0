// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useSyncExternalStore } from 'react';
import { SelectField, TextArea, TextField } from '@/components/field';
import type { Property } from '@/lib/api/types';
import type { useApiForm } from '@/lib/forms/use_api_form';
import { countriesIn, kinds, type PropertyDraft, type Step } from './property_form';
import styles from './manager.module.css';

interface StepsProps {
  form: ReturnType<typeof useApiForm<PropertyDraft, Property>>;
  step: Step;
  isEditable: boolean;
}

const none: ReturnType<typeof countriesIn> = [];
const neverChanges = () => () => undefined;

/** In the browser's words: the server's differ here and there, and a page must come alive as it was sent. */
function useCountries(locale: string) {
  const isHere = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  return useMemo(() => (isHere ? countriesIn(locale) : none), [isHere, locale]);
}

/** Every field is there at every step, so that saving sends all of them. */
export function PropertySteps({ form, step, isEditable }: StepsProps) {
  const t = useTranslations('manager.editor');
  const words = useTranslations('states.kind');
  const locale = useLocale();
  const countries = useCountries(locale);
  const field = (name: Parameters<typeof form.field>[0]) => ({ ...form.field(name), readOnly: !isEditable });
  const choice = (name: Parameters<typeof form.field>[0]) => ({ ...form.field(name), 'aria-disabled': !isEditable });
  return (
    <>
      <div hidden={step !== 'building'} className={`form ${styles.hidden}`}>
        <TextField label={t('name')} hint={t('nameHint')} {...field('name')} />
        <div className={styles.two}>
          <SelectField label={t('use')} {...choice('kind')}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words(kind)}
              </option>
            ))}
          </SelectField>
          <TextField label={t('yearBuilt')} inputMode="numeric" {...field('year_built')} />
          <TextField label={t('area')} unit="m²" inputMode="numeric" {...field('area_square_meters')} />
        </div>
        <TextArea label={t('description')} hint={t('descriptionHint')} rows={6} {...field('description')} />
      </div>
      <div hidden={step !== 'address'} className={`form ${styles.hidden}`}>
        <TextField label={t('street')} {...field('address.street')} />
        <div className={styles.two}>
          <TextField label={t('postalCode')} {...field('address.postal_code')} />
          <TextField label={t('city')} {...field('address.city')} />
        </div>
        <SelectField label={t('country')} {...choice('address.country')}>
          <option value="">{t('choose')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <div hidden={step !== 'value'} className={`form ${styles.hidden}`}>
        <TextField
          label={t('value')}
          hint={t('valueHint')}
          unit="USD"
          inputMode="decimal"
          {...field('valuation_usd')}
        />
      </div>
    </>
  );
}
