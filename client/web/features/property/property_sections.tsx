// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a property's page that are made on the server.
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/button';
import { Card, Facts } from '@/components/surface';
import { Address } from '@/components/values';
import type { Property, Schemas, Token } from '@/lib/api/types';
import { serverFormats } from '@/lib/format/server_formats';
import { addressLine, countryName } from './words';
import { contentPath } from './document_words';
import styles from './property_sections.module.css';

type Document = Schemas['Document'];

export async function Photos({ property, documents }: { property: Property; documents: Document[] }) {
  const t = await getTranslations('property');
  const photos = documents.filter(({ kind }) => kind === 'photo');
  if (photos.length === 0) return null;
  return (
    // Several are moved sideways, with the arrow keys too.
    <ul className={styles.photos} aria-label={t('photos')} tabIndex={photos.length > 1 ? 0 : undefined}>
      {photos.map(({ id }) => (
        <li key={id}>
          <img src={contentPath(id)} alt={t('photoOf', { name: property.name })} />
        </li>
      ))}
    </ul>
  );
}

export async function KeyFacts({ property }: { property: Property }) {
  const [t, kindWords, locale, formats] = await Promise.all([
    getTranslations('property'),
    getTranslations('states.kind'),
    getLocale(),
    serverFormats(),
  ]);
  const facts = [
    { label: t('address'), value: addressLine(property.address, locale) },
    { label: t('kind'), value: kindWords(property.kind) },
    { label: t('area'), value: t('squareMeters', { count: formats.count(property.area_square_meters) }) },
    { label: t('built'), value: String(property.year_built) },
    {
      label: t('valuation'),
      value: `${formats.usd(property.valuation_usd)} ${t('valuedOn', { day: formats.day(property.valued_on) })}`,
    },
  ];
  return (
    <Card title={t('facts')}>
      <Facts facts={facts} />
    </Card>
  );
}

export async function Documents({ documents }: { documents: Document[] }) {
  const [t, formats] = await Promise.all([getTranslations('property'), serverFormats()]);
  const papers = documents.filter(({ kind }) => kind !== 'photo');
  return (
    <Card title={t('documents')}>
      {papers.length === 0 ? <p className="muted">{t('noDocuments')}</p> : null}
      <ul className={styles.papers}>
        {papers.map(({ id, kind, name, size_bytes, uploaded_at }) => (
          <li key={id}>
            <a href={contentPath(id)} target="_blank" rel="noopener">
              {name}
            </a>
            <span className="muted small">
              {t(`documentKinds.${kind}`)} · {formats.bytes(size_bytes)} · {formats.date(uploaded_at)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export async function Rules({ token }: { token: Token }) {
  const [t, locale, formats] = await Promise.all([getTranslations('property'), getLocale(), serverFormats()]);
  const { rules } = token;
  const countries = rules.countries.map((code) => countryName(code, locale)).join(', ');
  const sentences = [
    { any: t('ruleAnyCountry'), allow: t('ruleAllow', { countries }), block: t('ruleBlock', { countries }) }[
      rules.country_mode
    ],
    rules.accredited_only && t('ruleAccredited'),
    rules.max_holding_bps < 10_000 && t('ruleMax', { share: formats.percent(rules.max_holding_bps) }),
    rules.max_holders && t('ruleHolders', { count: formats.count(rules.max_holders) }),
    rules.minimum_holding && t('ruleMinimum', { count: formats.count(rules.minimum_holding) }),
    rules.holding_period_seconds && t('rulePeriod', { days: Math.ceil(rules.holding_period_seconds / 86_400) }),
    rules.manual_approval && t('ruleApproval'),
  ];
  return (
    <Card title={t('rules')}>
      <ul className={styles.rules}>
        {sentences.filter(Boolean).map((sentence) => (
          <li key={String(sentence)}>{sentence}</li>
        ))}
      </ul>
      <Facts
        facts={[
          { label: t('contract'), value: <Address address={token.address} /> },
          { label: t('deedHash'), value: <Address address={token.deed_hash} /> },
        ]}
      />
    </Card>
  );
}

export async function Market({ property, book }: { property: Property; book: Schemas['OrderBook'] | undefined }) {
  const [t, formats] = await Promise.all([getTranslations('property'), serverFormats()]);
  const { best_bid: bid, best_ask: ask } = book ?? {};
  return (
    <Card title={t('market')} action={<ButtonLink href={`/trade/${property.id}`}>{t('trade')}</ButtonLink>}>
      {bid || ask ? (
        <Facts
          facts={[
            { label: t('bestBid'), value: bid ? formats.usdc(bid) : '–' },
            { label: t('bestAsk'), value: ask ? formats.usdc(ask) : '–' },
          ]}
        />
      ) : (
        <p className="muted">{t('noOrders')}</p>
      )}
    </Card>
  );
}

/** Price, how the sale goes, and how far it is. */
export async function Sale({ property, token }: { property: Property; token: Token | undefined }) {
  const [t, formats] = await Promise.all([getTranslations('property'), serverFormats()]);
  if (!token) return <p className="muted">{t('noToken')}</p>;
  const [sold, all] = [formats.count(token.sold_shares), formats.count(token.authorized_shares)];
  return (
    <div className={styles.sale}>
      <p>
        <span className="muted small">{t('pricePerShare')}</span>
        <span className={styles.price}>{formats.usdc(token.price_per_share)}</span>
      </p>
      {property.open_for_sale ? (
        <>
          <progress
            className={styles.progress}
            max={Number(token.authorized_shares)}
            value={Number(token.sold_shares)}
            aria-label={t('sold', { sold, all })}
          />
          <p className="small">{t('sold', { sold, all })}</p>
          {token.sale_deadline ? (
            <p className="small">{t('saleUntil', { time: formats.dateTime(token.sale_deadline) })}</p>
          ) : null}
          {token.minimum_raise && !token.minimum_raised ? (
            <p className="small">{t('minimum', { amount: formats.usdc(token.minimum_raise) })}</p>
          ) : null}
        </>
      ) : (
        <p className="small">{t('saleEnded')}</p>
      )}
    </div>
  );
}
