// SPDX-License-Identifier: GPL-3.0-or-later
import { AfterCheckout } from '@/features/tenant/after_checkout';
import { titled } from '@/lib/titled';

function ThanksPage() {
  return <AfterCheckout />;
}

export default titled('tenant.title', ThanksPage);
