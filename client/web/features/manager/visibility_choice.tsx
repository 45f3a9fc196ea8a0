// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Problem } from '@/components/problem';
import { visibilities, type Visibility } from '@/features/property/document_words';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';

/** Who reads a document once its property is tokenized. */
export function VisibilityChoice({ document, onChanged }: { document: Schemas['Document']; onChanged: () => void }) {
  const t = useTranslations('manager.documents');
  const change = useMutation({
    mutationFn: (visibility: Visibility) =>
      answer(
        api.PATCH('/documents/{document_id}', { params: { path: { document_id: document.id } }, body: { visibility } }),
      ),
    onSuccess: onChanged,
  });
  return (
    <>
      <select
        aria-label={t('readersOf', { name: document.name })}
        value={change.isPending ? change.variables : document.visibility}
        onChange={(event) => {
          const visibility = visibilities.find((known) => known === event.target.value);
          if (visibility) change.mutate(visibility);
        }}
      >
        {visibilities.map((each) => (
          <option key={each} value={each}>
            {t(`visibility.${each}`)}
          </option>
        ))}
      </select>
      <Problem error={change.error} />
    </>
  );
}
