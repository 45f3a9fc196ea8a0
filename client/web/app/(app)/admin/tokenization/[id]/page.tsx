// SPDX-License-Identifier: GPL-3.0-or-later
import { Tokenization } from '@/features/admin/tokenization';
import { titled } from '@/lib/titled';

async function OnePage({ params }: { params: Promise<{ id: string }> }) {
  return <Tokenization id={(await params).id} />;
}

export default titled('common.areas.tokenization', OnePage);
