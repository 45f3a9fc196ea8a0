// SPDX-License-Identifier: GPL-3.0-or-later
import { Proposals } from '@/features/admin/proposals';
import { titled } from '@/lib/titled';

function ProposalsPage() {
  return <Proposals />;
}

export default titled('common.areas.proposals', ProposalsPage);
