// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { BusinessFigures } from '@/features/admin/figures';

export const generateMetadata = areaMetadata('figures');

export default function BusinessFiguresPage() {
  return <BusinessFigures />;
}
