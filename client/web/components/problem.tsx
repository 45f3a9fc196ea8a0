// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useProblemWords } from '@/lib/api/use_problem_words';
import { ProblemDetails } from './states';
import { Notice } from './surface';

/** What went wrong with an act, beside it; nothing when nothing did. */
export function Problem({ error }: { error: unknown }) {
  const words = useProblemWords();
  if (!error) return null;
  return (
    <Notice tone="danger">
      {words.sentence(error)}
      <ProblemDetails error={error} />
    </Notice>
  );
}
