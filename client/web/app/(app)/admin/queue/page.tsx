// SPDX-License-Identifier: GPL-3.0-or-later
import { WorkQueue } from '@/features/admin/queue';
import { titled } from '@/lib/titled';

function WorkQueuePage() {
  return <WorkQueue />;
}

export default titled('common.areas.queue', WorkQueuePage);
