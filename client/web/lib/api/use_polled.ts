// SPDX-License-Identifier: GPL-3.0-or-later
// One question to the server, asked again and again while the page is looked at. For pages that must be there at once on any phone:
// they do without TanStack Query's cache of many questions.
'use client';

import { useEffect, useRef, useState } from 'react';
import { leaveWhenSignedOut } from '../session/session';
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

/**
 * Calls `told` with all that is known until `end` is called. `comeBack` asks at once unless there is nothing more to hear, `retry`
 * always.
 */
function poll<Data>(question: () => Question<Data>, told: (polled: Polled<Data>) => void) {
  let known: Data | undefined;
  let failures = 0;
  let isAsking = false;
  let isOver = false;
  let isSettled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
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
    leaveWhenSignedOut(error);
    failures = error === undefined ? 0 : failures + 1;
    const isTriedAgain = failures > 0 && failures < tries && isPassing(error);
    told({ data: known, error, isPending: known === undefined && isTriedAgain });
    // What no other try can mend is not asked again by itself.
    const isHopeless = error !== undefined && !isPassing(error);
    const waitMs = isTriedAgain ? retryMs * failures : isHopeless ? undefined : question().againMs(known);
    isSettled = waitMs === undefined;
    if (waitMs !== undefined) timer = setTimeout(() => void look(), waitMs);
  };
  const comeBack = () => void (isSettled || look());
  const retry = () => {
    failures = 0;
    if (!isAsking) told({ data: known, error: undefined, isPending: known === undefined });
    void look();
  };
  const end = () => {
    isOver = true;
    clearTimeout(timer);
  };
  return { comeBack, retry, end };
}

export function usePolled<Data>(ask: () => Promise<Data>, againMs: (known: Data | undefined) => number | undefined) {
  const [state, setState] = useState<Polled<Data>>({ data: undefined, error: undefined, isPending: true });
  const question = useRef({ ask, againMs });
  const refetch = useRef(() => {});
  useEffect(() => {
    question.current = { ask, againMs };
  });
  useEffect(() => {
    const { comeBack, retry, end } = poll(() => question.current, setState);
    refetch.current = retry;
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('online', comeBack);
    comeBack();
    return () => {
      end();
      document.removeEventListener('visibilitychange', comeBack);
      window.removeEventListener('online', comeBack);
    };
  }, []);
  return { ...state, refetch: () => refetch.current() };
}
