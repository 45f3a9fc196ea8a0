// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { Button, type ButtonKind } from '@/components/button';
import { ProblemDetails } from '@/components/states';
import { Notice } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import { ApiError } from '@/lib/api/problem';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { useFormats } from '@/lib/format/use_formats';
import type { SaidOfCharge } from '@/lib/format/charge_words';
import { useChargeWords } from '@/lib/format/use_server_words';
import type { ChargeState } from './charge_words';
import { useCheckout } from './checkout';

interface Payable extends SaidOfCharge {
  id: string;
  amount_usd: string;
  state: ChargeState;
}

/** The charge's one checkout; asked again it is the same while that is open. */
function ask(chargeId: string, token: string | undefined) {
  if (token === undefined)
    return answer(api.POST('/me/charges/{charge_id}/checkout', { params: { path: { charge_id: chargeId } } }));
  return answer(api.POST('/pay/{token}/checkout', { params: { path: { token } }, body: { charge_id: chargeId } }));
}

export function PayButton({
  charge,
  token,
  kind = 'primary',
  wide = false,
}: {
  charge: Payable;
  token?: string;
  kind?: ButtonKind;
  wide?: boolean;
}) {
  const t = useTranslations('tenant');
  const formats = useFormats();
  const words = useProblemWords();
  const chargeWords = useChargeWords();
  const { start, isBusy, error } = useCheckout(() => ask(charge.id, token), { chargeId: charge.id, token });
  const isWithTheBank = error instanceof ApiError && error.reason === 'payment_in_progress';
  const amount = formats.usd(charge.amount_usd);
  return (
    <>
      {isWithTheBank ? (
        <Notice tone="info" title={t('state.withBank')}>
          {t('state.withBankText')}
        </Notice>
      ) : (
        <Button
          kind={kind}
          wide={wide}
          isBusy={isBusy}
          onClick={start}
          aria-label={t('payFor', { amount, what: chargeWords(charge) })}
        >
          {charge.state === 'PAYMENT_STARTED' ? t('continue') : t('pay', { amount })}
        </Button>
      )}
      {error && !isWithTheBank ? (
        <Notice tone="danger">
          {words.sentence(error)}
          <ProblemDetails error={error} />
        </Notice>
      ) : null}
    </>
  );
}
