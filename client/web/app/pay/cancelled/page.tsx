// SPDX-License-Identifier: GPL-3.0-or-later
import { CancelledCheckout } from '@/features/tenant/after_checkout';

export default function CancelledPage() {
  return <CancelledCheckout />;
}
