// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Facts, Stack } from '@/components/surface';
import { Usd } from '@/components/values';
import { countryName } from '@/features/property/words';
import { dollars } from '@/lib/forms/fields';
import type { TypedProperty } from './property_form';

/** What would be handed in, as it is typed now. */
export function PropertyReview({ draft }: { draft: TypedProperty }) {
  const t = useTranslations('manager.editor');
  const words = useTranslations('states.kind');
  const locale = useLocale();
  const { address } = draft;
  const { data: valuation } = dollars.safeParse(draft.valuation_usd);
  const shown = (text: string) => (text.trim() === '' ? t('missing') : text);
  return (
    <Stack>
      <Facts
        facts={[
          { label: t('name'), value: shown(draft.name) },
          { label: t('use'), value: words(draft.kind) },
          { label: t('yearBuilt'), value: shown(draft.year_built) },
          { label: t('area'), value: draft.area_square_meters ? `${draft.area_square_meters} m²` : t('missing') },
          { label: t('street'), value: shown(address.street) },
          { label: t('city'), value: shown(`${address.postal_code} ${address.city}`) },
          { label: t('country'), value: address.country ? countryName(address.country, locale) : t('missing') },
          { label: t('value'), value: valuation ? <Usd amount={valuation} /> : t('missing') },
          { label: t('description'), value: shown(draft.description) },
        ]}
      />
      <p className="muted">{t('submitText')}</p>
    </Stack>
  );
}
