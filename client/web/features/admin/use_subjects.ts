// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { everyPage, TooManyRows } from '@/lib/api/every_page';
import type { Schemas } from '@/lib/api/types';
import type { Page } from '@/lib/api/use_pages';
import type { Subject } from './subjects';

/** More are not offered; a whole mail address or an id finds the others too. */
const mostOffered = 2000;
const keptMs = 300_000;

async function offered<Item>(load: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  try {
    return await everyPage(load, mostOffered);
  } catch (error) {
    if (error instanceof TooManyRows) return [];
    throw error;
  }
}

const personOf = ({ id, name, email }: { id: string; name: string; email: string }): Subject => ({
  id,
  label: `${name} (${email})`,
  names: [name, email],
});

const buildingOf = ({ id, name, address }: Pick<Schemas['Property'], 'id' | 'name' | 'address'>): Subject => ({
  id,
  label: `${name}, ${address.city}`,
  names: [name],
});

/** All accounts, by name and mail address. */
export function usePeople(): Subject[] {
  const { data } = useQuery({
    queryKey: ['admin', 'people'],
    queryFn: () => offered((cursor) => answer(api.GET('/users', { params: { query: { cursor, limit: 100 } } }))),
    staleTime: keptMs,
  });
  return (data ?? []).map(personOf);
}

/** All properties, by name. */
export function useProperties(): Subject[] {
  const { data } = useQuery({
    queryKey: ['admin', 'properties', 'names'],
    queryFn: () => offered((cursor) => answer(api.GET('/properties', { params: { query: { cursor, limit: 100 } } }))),
    staleTime: keptMs,
  });
  return (data ?? []).map(buildingOf);
}

/** Those whose name, city or description has these words, which the server finds among any number. */
export async function propertiesByWords(q: string): Promise<Subject[]> {
  const { items } = await answer(api.GET('/properties', { params: { query: { q, limit: 100 } } }));
  return items.map(buildingOf);
}

/** The account of a whole mail address, which the server finds among any number. */
export async function personByMail(email: string): Promise<Subject | undefined> {
  const { items } = await answer(api.GET('/users', { params: { query: { email, limit: 1 } } }));
  return items.map(personOf)[0];
}
