// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { Distributions } from '@/features/admin/distributions';

export const generateMetadata = areaMetadata('distributions');

export default function DistributionsPage() {
  return <Distributions />;
}
