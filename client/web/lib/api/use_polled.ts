// SPDX-License-Identifier: GPL-3.0-or-later
// One question to the server, asked again and again while the page is looked at. For pages that must be there at once on any phone:
// they do without TanStack Query's cache of many questions.
'use client';

import { useEffect, useRef, useState } from 'react';
import { isPassing } from './problem';

export interface Polled<Data> {
  data: Data | undefined;
  error: unknown;
  /** Nothing is known yet, and it is still being asked. */
  isPending: boolean;
}

interface Question<Data> {
  ask: () => Promise<Data>;
  /** Of an answer, or of none: when to ask again; undefined is never. */
  againMs: (known: Data | undefined) => number | undefined;
}

const tries = 3;
const retryMs = 1000;

/** Calls `told` with all that is known, until the function that it gives is called; `look` asks at once. */
function poll<Data>(question: () => Question<Data>, told: (polled: Polled<Data>) => void) {
  let known: Data | undefined;
  let failures = 0;
  let isAsking = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    // Whoever comes back to the page asks again.
    if (isAsking || isOver || (document.hidden && known !== undefined)) return;
    clearTimeout(timer);
    isAsking = true;
    const error = await question()
      .ask()
      .then(
        (answer) => void (known = answer),
        (failure: unknown) => failure,
      );
    isAsking = false;
    if (isOver) return;
    failures = error === undefined ? 0 : failures + 1;
    const isTriedAgain = failures > 0 && failures < tries && isPassing(error);
    told({ data: known, error, isPending: known === undefined && isTriedAgain });
    const waitMs = isTriedAgain ? retryMs * failures : question().againMs(known);
    if (waitMs !== undefined) timer = setTimeout(() => void look(), waitMs);
  };
  const end = () => {
    isOver = true;
    clearTimeout(timer);
  };
  return { look, end };
}

export function usePolled<Data>(ask: () => Promise<Data>, againMs: (known: Data | undefined) => number | undefined) {
  const [state, setState] = useState<Polled<Data>>({ data: undefined, error: undefined, isPending: true });
  const question = useRef({ ask, againMs });
  const refetch = useRef(() => {});
  useEffect(() => {
    question.current = { ask, againMs };
  });
  useEffect(() => {
    const { look, end } = poll(() => question.current, setState);
    const asked = () => void look();
    refetch.current = asked;
    document.addEventListener('visibilitychange', asked);
    window.addEventListener('online', asked);
    asked();
    return () => {
      end();
      document.removeEventListener('visibilitychange', asked);
      window.removeEventListener('online', asked);
    };
  }, []);
  return { ...state, refetch: () => refetch.current() };
}
