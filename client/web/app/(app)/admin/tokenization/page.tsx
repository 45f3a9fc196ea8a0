// SPDX-License-Identifier: GPL-3.0-or-later
import { TokenizationList } from '@/features/admin/review_list';
import { titled } from '@/lib/titled';

function TokenizationListPage() {
  return <TokenizationList />;
}

export default titled('common.areas.tokenization', TokenizationListPage);
