// SPDX-License-Identifier: GPL-3.0-or-later
import { Building2 } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { PublicLink } from '@/components/public_link';
import { Pill } from '@/components/surface';
import { answer } from '@/lib/api/client';
import { serverApi } from '@/lib/api/server';
import type { Property } from '@/lib/api/types';
import { serverFormats } from '@/lib/format/server_formats';
import { countryName } from './words';
import { contentPath } from './document_words';
import styles from './property_card.module.css';

/** Of the first photo, if there is one; a card without is better than no card. */
async function coverOf(propertyId: string): Promise<string | undefined> {
  const call = (await serverApi()).GET('/properties/{property_id}/documents', {
    params: { path: { property_id: propertyId } },
  });
  const documents = await answer(call).catch(() => undefined);
  return documents?.items.find(({ kind }) => kind === 'photo')?.id;
}

export async function PropertyCard({ property }: { property: Property }) {
  const [t, kindWords, locale, formats, cover] = await Promise.all([
    getTranslations('property'),
    getTranslations('states.kind'),
    getLocale(),
    serverFormats(),
    coverOf(property.id),
  ]);
  return (
    <article className={styles.card}>
      <div className={styles.picture}>
        {cover ? (
          <img src={contentPath(cover)} alt={t('photoOf', { name: property.name })} loading="lazy" />
        ) : (
          <Building2 aria-label={t('noPhoto')} role="img" />
        )}
      </div>
      <div className={styles.text}>
        <div className={styles.head}>
          <h2>
            <PublicLink href={`/properties/${property.id}`} className={styles.link}>
              {property.name}
            </PublicLink>
          </h2>
          {property.open_for_sale ? <Pill tone="positive">{t('openForSale')}</Pill> : null}
        </div>
        <p className="muted small">
          {property.address.city}, {countryName(property.address.country, locale)} · {kindWords(property.kind)}
        </p>
        <dl className={styles.figures}>
          <div>
            <dt>{t('pricePerShare')}</dt>
            <dd>{property.price_per_share ? formats.usdc(property.price_per_share) : t('noPrice')}</dd>
          </div>
          <div>
            <dt>{t('valuation')}</dt>
            <dd>{formats.usd(property.valuation_usd)}</dd>
          </div>
        </dl>
      </div>
    </article>
  );
}

export function PropertyGrid({ properties }: { properties: Property[] }) {
  return (
    <ul className={styles.grid}>
      {properties.map((property) => (
        <li key={property.id}>
          <PropertyCard property={property} />
        </li>
      ))}
    </ul>
  );
}
