// SPDX-License-Identifier: GPL-3.0-or-later
// The API for pages that are made on the server: the visitor's own session and address go along.
import { cookies, headers } from 'next/headers';
import createClient from 'openapi-fetch';
import { cache } from 'react';
import type { paths } from '@/generated/api';
import { environment } from '../env';
import { answer } from './client';
import { ApiError } from './problem';
import type { Session } from './types';

export async function serverApi() {
  const [jar, came] = await Promise.all([cookies(), headers()]);
  const forwarded = came.get('x-forwarded-for');
  return createClient<paths>({
    baseUrl: `${environment().FREEHOLD_API_URL}/api/v1`,
    cache: 'no-store',
    headers: { cookie: jar.toString(), ...(forwarded ? { 'x-forwarded-for': forwarded } : {}) },
  });
}

/** Who is signed in, asked once for each page; nobody when the cookie is missing or its session has ended. */
export const currentSession = cache(async (): Promise<Session | undefined> => {
  const jar = await cookies();
  if (!jar.getAll().some(({ name }) => name.endsWith('freehold_session'))) return undefined;
  try {
    return await answer((await serverApi()).GET('/auth/session'));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return undefined;
    throw error;
  }
});
