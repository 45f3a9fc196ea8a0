// SPDX-License-Identifier: GPL-3.0-or-later
import { headers } from 'next/headers';
import { earlyQuestion } from '@/features/tenant/early_question';
import { PayLink } from '@/features/tenant/pay_link';
import { titled } from '@/lib/titled';

async function PayPage() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <>
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: earlyQuestion }} />
      <PayLink />
    </>
  );
}

export default titled('tenant.title', PayPage);
