// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useState } from 'react';
import { useLive } from '@/lib/live/use_live';
import { changedBook, type Book, type BookChange } from './book';

/** The property's book, live; undefined until it came. */
export function useBook(propertyId: string): Book | undefined {
  const [book, setBook] = useState<Book>();
  useLive(`book:${propertyId}`, ({ snapshot, data }) =>
    setBook((known) => changedBook(known, data as BookChange, snapshot)),
  );
  return book;
}
