// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { TokenizationList } from '@/features/admin/review_list';

export const generateMetadata = areaMetadata('tokenization');

export default function TokenizationListPage() {
  return <TokenizationList />;
}
