// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { Compliance } from '@/features/admin/compliance';

export const generateMetadata = areaMetadata('compliance');

export default function CompliancePage() {
  return <Compliance />;
}
