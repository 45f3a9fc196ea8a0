// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { Investors } from '@/features/admin/investors';

export const generateMetadata = areaMetadata('investors');

export default function InvestorsPage() {
  return <Investors />;
}
