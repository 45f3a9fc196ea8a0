// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for the manager, and what is due at all of their properties.
'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/button';
import { EmptyState, Loaded } from '@/components/states';
import { Card, Figures, PageHeader, Stack } from '@/components/surface';
import { Count, StatePill } from '@/components/values';
import type { Property } from '@/lib/api/types';
import { myPropertiesQuery } from './property_scope';
import styles from './manager.module.css';

const mine: Property['state'][] = ['CHANGES_REQUESTED', 'DRAFT'];
const atWork: Property['state'][] = ['PENDING_APPROVAL', 'APPROVED', 'TOKENIZING'];

export function ManagerOverview() {
  const t = useTranslations('manager');
  const areas = useTranslations('common.areas');
  const properties = useQuery(myPropertiesQuery);
  const open = <ButtonLink href="/manager/properties">{t('toProperties')}</ButtonLink>;
  return (
    <>
      <PageHeader title={areas('overview')} lead={t('overviewLead')} action={open} />
      <Loaded query={properties}>{(all) => <Overview properties={all} />}</Loaded>
    </>
  );
}

function Overview({ properties }: { properties: Property[] }) {
  const t = useTranslations('manager');
  const of = (states: Property['state'][]) => properties.filter(({ state }) => states.includes(state));
  const waiting = of(mine);
  if (properties.length === 0)
    return (
      <EmptyState
        title={t('noProperty')}
        action={
          <ButtonLink href="/manager/properties/new" kind="primary">
            {t('addProperty')}
          </ButtonLink>
        }
      >
        {t('noPropertyText')}
      </EmptyState>
    );
  return (
    <Stack>
      <Card>
        <Figures
          figures={[
            { label: t('figures.all'), value: <Count value={properties.length} /> },
            { label: t('figures.tokenized'), value: <Count value={of(['TOKENIZED']).length} /> },
            { label: t('figures.atWork'), value: <Count value={of(atWork).length} /> },
            { label: t('figures.waiting'), value: <Count value={waiting.length} /> },
          ]}
        />
      </Card>
      <Card title={t('needsYou')}>
        {waiting.length === 0 ? (
          <p className="muted">{t('nothingWaits')}</p>
        ) : (
          <ul className={styles.list}>
            {waiting.map(({ id, name, state, review_note: note }) => (
              <li key={id} className={styles.item}>
                <Link href={`/manager/properties/${id}`}>{name}</Link>
                <StatePill of="property" state={state} />
                {note ? <p className={styles.note}>{note}</p> : null}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Stack>
  );
}
