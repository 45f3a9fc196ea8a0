// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { Health } from '@/features/admin/health';

export const generateMetadata = areaMetadata('health');

export default function HealthPage() {
  return <Health />;
}
