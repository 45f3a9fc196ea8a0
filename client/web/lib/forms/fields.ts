// SPDX-License-Identifier: GPL-3.0-or-later
// What several forms ask for, as zod sees it.
import { z } from 'zod';

/** Dollars with at most two decimals; a decimal comma is one too. */
export const dollars = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.replace(',', '.'))
  .pipe(z.string().regex(/^(0|[1-9]\d*)(\.\d{1,2})?$/));

export const day = z.iso.date();

export const words = (shortest: number, longest: number) => z.string().trim().min(shortest).max(longest);

/** 5.25 per cent, typed, as 525 basis points. */
export const percent = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .transform((text) => text.replace(',', '.'))
    .pipe(z.string().regex(/^\d+(\.\d{1,2})?$/))
    .transform((text) => Math.round(Number(text) * 100))
    .pipe(z.number().min(least).max(most));

export const todayText = () => new Date().toISOString().slice(0, 10);

export const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
