// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that are about one of the manager's properties: which one stands in the address.
'use client';

import { useQuery } from '@tanstack/react-query';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/button';
import { SelectField } from '@/components/field';
import { EmptyState, Loaded } from '@/components/states';
import { Stack } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import { everyPage } from '@/lib/api/every_page';
import type { Property } from '@/lib/api/types';

export const myPropertiesQuery = {
  queryKey: ['properties', 'mine', 'all'],
  queryFn: () =>
    everyPage((cursor) => answer(api.GET('/properties', { params: { query: { mine: true, cursor, limit: 100 } } }))),
};

interface ScopeProps {
  /** Only properties that are tokenized, or were. */
  isTokenized?: boolean;
  /** Why there is none to choose. */
  none: string;
  children: (property: Property) => ReactNode;
}

const tokenized: Property['state'][] = ['TOKENIZED', 'SUSPENDED', 'EXITED'];

export function PropertyScope({ isTokenized = false, none, children }: ScopeProps) {
  const properties = useQuery(myPropertiesQuery);
  return (
    <Loaded query={properties}>
      {(all) => (
        <Chosen properties={isTokenized ? all.filter(({ state }) => tokenized.includes(state)) : all} none={none}>
          {children}
        </Chosen>
      )}
    </Loaded>
  );
}

function Chosen({ properties, none, children }: { properties: Property[] } & Pick<ScopeProps, 'none' | 'children'>) {
  const t = useTranslations('manager');
  const router = useRouter();
  const path = usePathname();
  const wanted = useSearchParams().get('property');
  const property = properties.find(({ id }) => id === wanted) ?? properties[0];
  if (!property)
    return (
      <EmptyState
        title={t('noProperty')}
        action={<ButtonLink href="/manager/properties">{t('toProperties')}</ButtonLink>}
      >
        {none}
      </EmptyState>
    );
  return (
    <Stack>
      <SelectField
        label={t('property')}
        value={property.id}
        onChange={(event) => router.replace(`${path}?property=${event.target.value}`)}
      >
        {properties.map(({ id, name, address }) => (
          <option key={id} value={id}>
            {name}, {address.city}
          </option>
        ))}
      </SelectField>
      {children(property)}
    </Stack>
  );
}
