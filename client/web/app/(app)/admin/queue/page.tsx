// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { WorkQueue } from '@/features/admin/queue';

export const generateMetadata = areaMetadata('queue');

export default function WorkQueuePage() {
  return <WorkQueue />;
}
