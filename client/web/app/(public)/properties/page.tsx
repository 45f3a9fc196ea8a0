// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/button';
import { EmptyState, ErrorState } from '@/components/states';
import { ButtonRow, PageHeader, Stack } from '@/components/surface';
import { FilterForm } from '@/features/property/filter_form';
import { catalogueLink, filtersOf, isFiltered, type Filters, type SearchParams } from '@/features/property/filters';
import { PropertyGrid } from '@/features/property/property_card';
import { answer } from '@/lib/api/client';
import { serverApi } from '@/lib/api/server';
import { titled } from '@/lib/titled';

const perPage = 12;

export async function generateMetadata(): Promise<Metadata> {
  return { description: (await getTranslations('property'))('lead') };
}

async function Results({ filters }: { filters: Filters }) {
  const t = await getTranslations('property');
  const query = { state: 'TOKENIZED' as const, limit: perPage, ...filters };
  const asked = await answer((await serverApi()).GET('/properties', { params: { query } })).catch(() => undefined);
  // A cursor of other filters is refused: the first page is the way on.
  if (!asked) return filters.cursor ? <FirstPage filters={filters} /> : <ErrorState error={undefined} />;
  if (asked.items.length === 0)
    return isFiltered(filters) ? (
      <EmptyState title={t('nothing')} action={<ButtonLink href="/properties">{t('filters.clear')}</ButtonLink>} />
    ) : (
      <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
    );
  return (
    <>
      <PropertyGrid properties={asked.items} />
      <ButtonRow>
        {filters.cursor ? <FirstPage filters={filters} /> : null}
        {asked.next_cursor ? (
          <ButtonLink href={catalogueLink({ ...filters, cursor: asked.next_cursor })}>{t('next')}</ButtonLink>
        ) : null}
      </ButtonRow>
    </>
  );
}

async function FirstPage({ filters: { cursor: _cursor, ...filters } }: { filters: Filters }) {
  const t = await getTranslations('property');
  return <ButtonLink href={catalogueLink(filters)}>{t('first')}</ButtonLink>;
}

async function CataloguePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [t, params] = await Promise.all([getTranslations('property'), searchParams]);
  const filters = filtersOf(params);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        <FilterForm filters={filters} />
        <Results filters={filters} />
      </Stack>
    </>
  );
}

export default titled('property.title', CataloguePage);
