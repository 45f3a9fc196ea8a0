// SPDX-License-Identifier: GPL-3.0-or-later
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '@/components/button';
import { CheckField, SelectField, TextField } from '@/components/field';
import { isFiltered, kinds, sorts, type Filters } from './filters';
import styles from './filter_form.module.css';

/** An ordinary form: what it is sent with stands in the address. */
export async function FilterForm({ filters }: { filters: Filters }) {
  const [t, kindWords] = await Promise.all([getTranslations('property'), getTranslations('states.kind')]);
  return (
    <form action="/properties" method="get" className={styles.form} role="search">
      <div className={styles.search}>
        <TextField
          label={t('filters.q')}
          name="q"
          type="search"
          placeholder={t('filters.qHint')}
          defaultValue={filters.q}
          maxLength={100}
        />
      </div>
      <SelectField label={t('filters.kind')} name="kind" defaultValue={filters.kind ?? ''}>
        <option value="">{t('filters.any')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindWords(kind)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('filters.minPrice')}
        name="min_price_per_share"
        inputMode="decimal"
        unit="USDC"
        defaultValue={filters.min_price_per_share}
      />
      <TextField
        label={t('filters.maxPrice')}
        name="max_price_per_share"
        inputMode="decimal"
        unit="USDC"
        defaultValue={filters.max_price_per_share}
      />
      <SelectField label={t('filters.sort')} name="sort" defaultValue={filters.sort ?? 'newest'}>
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </SelectField>
      <CheckField label={t('filters.open')} name="open_for_sale" value="true" defaultChecked={filters.open_for_sale} />
      <div className={styles.buttons}>
        <Button type="submit" kind="primary">
          {t('filters.show')}
        </Button>
        {isFiltered(filters) ? <ButtonLink href="/properties">{t('filters.clear')}</ButtonLink> : null}
      </div>
    </form>
  );
}
