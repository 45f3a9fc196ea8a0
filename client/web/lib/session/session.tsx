// SPDX-License-Identifier: GPL-3.0-or-later
// Who is signed in, for client components. The layout of an area asks the server (lib/api/server.ts) and hands it down.
'use client';

import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { answer, api, setCsrfToken } from '../api/client';
import { ApiError } from '../api/problem';
import type { Role, Session, User } from '../api/types';

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { session: Session | undefined; children: ReactNode }) {
  const token = session?.csrf_token ?? '';
  useEffect(() => setCsrfToken(token), [token]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session | undefined {
  return useContext(SessionContext);
}

/** On pages that only people who are signed in see. */
export function useUser(): User {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useUser() is for pages below a layout that asks for a session');
  return session.user;
}

export function useHasRole(role: Role): boolean {
  return useContext(SessionContext)?.user.roles.includes(role) ?? false;
}

let isLeaving = false;

const isOfNoSession = (error: unknown) => error instanceof ApiError && error.isSignedOut;

/** The session ended while the page was open, and not because somebody logs out: to the log-in, and back here from it. */
export function leaveWhenSignedOut(error: unknown): void {
  if (!isOfNoSession(error) || isLeaving) return;
  const here = `${window.location.pathname}${window.location.search}`;
  window.location.assign(`/login?next=${encodeURIComponent(here)}`);
}

/**
 * Ends the session and leaves everything behind that a page has in memory or kept in this browser. Throws where the session could not
 * be ended: then nothing is left.
 */
export async function logOut(): Promise<void> {
  isLeaving = true;
  try {
    await answer(api.POST('/auth/logout'));
  } catch (error) {
    isLeaving = isOfNoSession(error);
    if (!isLeaving) throw error;
  }
  window.localStorage.clear();
  window.sessionStorage.clear();
  window.location.assign('/');
}
