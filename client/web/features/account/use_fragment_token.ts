// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useEffect, useState } from 'react';

/**
 * The token of a link that came by mail: /page#token=…. A fragment never reaches a server or a log; it leaves the address bar
 * as soon as it was read. '' when there is none, undefined until it was looked for.
 */
export function useFragmentToken(): string | undefined {
  const [token, setToken] = useState<string>();
  useEffect(() => {
    const found = new URLSearchParams(window.location.hash.slice(1)).get('token');
    setToken((known) => known || (found ?? ''));
    if (found) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return token;
}
