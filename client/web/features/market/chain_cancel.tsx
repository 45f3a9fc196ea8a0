// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { Address, StatePill } from '@/components/values';
import type { Schemas } from '@/lib/api/types';
import { useProblemWords } from '@/lib/api/use_problem_words';

/** How far an order is cancelled on the chain; nothing where nobody asked for that. */
export function ChainCancelState({ cancel }: { cancel: Schemas['ChainCancel'] | null }) {
  const words = useProblemWords();
  if (!cancel) return null;
  return (
    <div>
      <StatePill of="chainCancel" state={cancel.state} />
      {cancel.reason ? <p className="muted small">{words.reason(cancel.reason, {}, cancel.reason)}</p> : null}
      {cancel.transaction_hash ? <Address address={cancel.transaction_hash} /> : null}
    </div>
  );
}
