// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { partsOf } from './proposal_words';

type Titled = Pick<Schemas['Proposal'], 'kind' | 'title' | 'title_params'>;

/** The act in the reader's words; all of it, to the last digit, is in its decoded call. */
export function useProposalTitle(): (proposal: Titled) => string {
  const t = useTranslations('admin.proposals.title');
  const common = useTranslations('common');
  const formats = useFormats();
  const shares = (count: string) => common('shares', { count: Number(count), shown: formats.count(count) });
  return ({ kind, title, title_params: params }) => {
    const parts = partsOf(params, { formats, shares });
    return parts ? t(kind, { until: 'never', ...parts }) : title;
  };
}
