// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PageTitle } from '@/components/page_title';
import { Beside, Card, PageHeader, Pill } from '@/components/surface';
import { BuyCard } from '@/features/buy/buy_card';
import { SharePrices, Valuations } from '@/features/property/over_time';
import { Documents, KeyFacts, Market, Photos, Rules, Sale } from '@/features/property/property_sections';
import { countryName } from '@/features/property/words';
import { ClientMessages } from '@/i18n/client_messages';
import { answer } from '@/lib/api/client';
import { ApiError } from '@/lib/api/problem';
import { currentSession, serverApi } from '@/lib/api/server';

type Params = Promise<{ id: string }>;

const isMissing = (error: unknown) => error instanceof ApiError && (error.status === 404 || error.status === 400);

/** The property, what is known of its shares, and its papers; what has no shares yet has no book. */
const load = cache(async (id: string) => {
  const api = await serverApi();
  const params = { path: { property_id: id } };
  const property = await answer(api.GET('/properties/{property_id}', { params })).catch((error: unknown) => {
    if (isMissing(error)) notFound();
    throw error;
  });
  const optional = <Body,>(call: Promise<Body>) => call.catch(() => undefined);
  const now = new Date();
  const from = new Date(now.getTime() - 365 * 86_400_000);
  const aYear = { interval: '1d' as const, from: from.toISOString(), to: now.toISOString() };
  const [token, documents, book, valuations, candles] = await Promise.all([
    optional(answer(api.GET('/properties/{property_id}/token', { params }))),
    optional(answer(api.GET('/properties/{property_id}/documents', { params }))),
    optional(answer(api.GET('/properties/{property_id}/book', { params }))),
    optional(answer(api.GET('/properties/{property_id}/valuations', { params: { ...params, query: { limit: 100 } } }))),
    optional(answer(api.GET('/properties/{property_id}/candles', { params: { ...params, query: aYear } }))),
  ]);
  return {
    property,
    token,
    documents: documents?.items ?? [],
    book,
    valuations: valuations?.items ?? [],
    candles: candles?.items ?? [],
  };
});

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { property } = await load((await params).id);
  return { description: property.description.slice(0, 160) };
}

export default async function PropertyPage({ params }: { params: Params }) {
  const { id } = await params;
  const [t, locale, { property, token, documents, book, valuations, candles }, session] = await Promise.all([
    getTranslations('property'),
    getLocale(),
    load(id),
    currentSession(),
  ]);
  const card = (
    <Card>
      <Sale property={property} token={token} />
      {token && property.open_for_sale ? (
        <ClientMessages names={['states', 'property', 'buy', 'wallet']}>
          <BuyCard property={property} roles={session?.user.roles} />
        </ClientMessages>
      ) : null}
    </Card>
  );
  return (
    <>
      <PageTitle>{property.name}</PageTitle>
      <PageHeader
        title={property.name}
        lead={`${property.address.city}, ${countryName(property.address.country, locale)}`}
        mark={property.open_for_sale ? <Pill tone="positive">{t('openForSale')}</Pill> : undefined}
      />
      <Beside aside={card}>
        <Photos property={property} documents={documents} />
        <Card title={t('about')}>
          <p>{property.description}</p>
        </Card>
        <KeyFacts property={property} />
        {token ? <Rules token={token} /> : null}
        <Documents documents={documents} />
        {token ? <Market property={property} book={book} /> : null}
        <Valuations valuations={valuations} />
        {token ? <SharePrices candles={candles} /> : null}
      </Beside>
    </>
  );
}
