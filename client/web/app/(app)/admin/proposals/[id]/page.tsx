// SPDX-License-Identifier: GPL-3.0-or-later
import { ProposalPage } from '@/features/admin/proposal';
import { titled } from '@/lib/titled';

async function OnePage({ params }: { params: Promise<{ id: string }> }) {
  return <ProposalPage id={(await params).id} />;
}

export default titled('common.areas.proposals', OnePage);
