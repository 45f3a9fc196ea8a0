// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';

const most = 100;

/** The names of admins, by their ids; an id stands for whoever is none any more. */
export function useAdminNames(): (id: string) => string {
  const { data } = useQuery({
    queryKey: ['admin', 'names'],
    queryFn: () => answer(api.GET('/users', { params: { query: { role: 'admin', limit: most } } })),
    staleTime: 300_000,
  });
  const names = new Map(data?.items.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) || id;
}
