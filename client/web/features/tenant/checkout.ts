// SPDX-License-Identifier: GPL-3.0-or-later
// To the provider's page and back: what was being paid is remembered in this tab only, because the page that people come back to
// carries nothing in its address.
'use client';

import { useEffect, useState } from 'react';
import { ApiError } from '@/lib/api/problem';

export interface Begun {
  chargeId: string;
  /** Of the link that it is paid over; without one a tenant with an account pays. */
  token?: string;
}

const key = 'freehold_checkout';

export function rememberBegun(begun: Begun): void {
  window.sessionStorage.setItem(key, JSON.stringify(begun));
}

export function begunHere(): Begun | undefined {
  try {
    const found = JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as Partial<Begun> | null;
    if (typeof found?.chargeId !== 'string') return undefined;
    return { chargeId: found.chargeId, token: typeof found.token === 'string' ? found.token : undefined };
  } catch {
    return undefined;
  }
}

export const linkPath = (token: string) => `/pay#token=${encodeURIComponent(token)}`;

function leaveFor(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw ApiError.unreadable(502);
  window.location.assign(url);
}

/** Asks for a checkout and goes there; busy until the page is gone, and idle again when somebody comes back with the back key. */
export function useCheckout(ask: () => Promise<{ checkout_url: string }>, begun: Begun) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted) setBusy(false);
    };
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, []);
  const start = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { checkout_url: address } = await ask();
      rememberBegun(begun);
      leaveFor(address);
    } catch (failure) {
      setBusy(false);
      setError(failure);
    }
  };
  return { start: () => void start(), isBusy, error };
}
