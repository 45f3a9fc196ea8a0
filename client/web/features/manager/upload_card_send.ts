// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useRef, useState } from 'react';
import type { UploadQuery } from '@/lib/api/upload';
import { giveUpUpload, uploadLine } from '@/lib/api/upload_line';
import { forgetUpload, keepUpload, keptUpload, uploadKey } from '@/lib/api/upload_memory';
import { uploadInParts } from '@/lib/api/upload_parts';
import { useUser } from '@/lib/session/session';

/** A file that goes to the server in parts: how far it is, and what has begun of it, perhaps before this page was loaded. */
export function useUploadInParts(propertyId: string, file: File) {
  const key = uploadKey(useUser().id, propertyId, file);
  const [begun, setBegun] = useState(() => keptUpload(key));
  const [sent, setSent] = useState<number>();
  const [isWaiting, setIsWaiting] = useState(false);
  const abort = useRef<AbortController>(undefined);

  const giveUp = () => {
    abort.current?.abort();
    const kept = keptUpload(key);
    forgetUpload(key);
    if (kept) giveUpUpload(kept.id);
  };
  const send = async (query: UploadQuery) => {
    // What was said of the file stands with its upload, so other words are another upload.
    if (JSON.stringify(keptUpload(key)?.query ?? query) !== JSON.stringify(query)) giveUp();
    const { signal } = (abort.current = new AbortController());
    const memory = {
      id: () => keptUpload(key)?.id,
      keep: (upload: Parameters<typeof keepUpload>[1]) => keepUpload(key, upload, query),
      forget: () => forgetUpload(key),
    };
    setSent(0);
    try {
      return await uploadInParts(uploadLine({ propertyId, query, file }), memory, {
        onProgress: setSent,
        onWaiting: setIsWaiting,
        signal,
      });
    } finally {
      setSent(undefined);
      setIsWaiting(false);
      setBegun(keptUpload(key));
    }
  };
  return { begun, sent, isWaiting, send, giveUp };
}
