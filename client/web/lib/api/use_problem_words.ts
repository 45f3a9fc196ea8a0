// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormats } from '../format/use_formats';
import { createProblemWords, type ProblemWords } from './problem_words';

export function useProblemWords(): ProblemWords {
  const problems = useTranslations('problems');
  const common = useTranslations('common');
  const formats = useFormats();
  return useMemo(
    () =>
      createProblemWords(formats, {
        has: (key) => problems.has(key),
        raw: (key) => String(problems.raw(key)),
        fill: (key, values) => problems(key, values),
        duration: (seconds) =>
          seconds < 60
            ? common('duration.seconds', { count: seconds })
            : common('duration.minutes', { count: Math.ceil(seconds / 60) }),
      }),
    [problems, common, formats],
  );
}
