// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

/** The title of an area's page: export const generateMetadata = areaMetadata('leases'). */
export function areaMetadata(area: string): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations('common.areas'))(area) });
}
