// SPDX-License-Identifier: GPL-3.0-or-later
// The acts that the server writes down; their words are audit.action.<kind>.<act>. One that is not here is shown by its own name.

export const auditActions = {
  charge: ['added', 'waived'],
  distribution: [
    ...['drafted', 'adjusted', 'approved', 'discarded', 'cancellation_proposed', 'redirection_proposed'],
    ...['debt_payment_asked', 'withheld_release_asked', 'page_retried'],
  ],
  document: ['removed'],
  expense: ['booked', 'voided'],
  job: ['retried'],
  lease: ['created', 'edited', 'terminated', 'claimed'],
  password: ['changed', 'reset'],
  payment_link: ['created', 'reissued', 'revoked'],
  property: ['submitted', 'withdrawn', 'changes_requested', 'approved', 'rejected', 'tokenization_started'],
  proposal: ['signed', 'refused', 'executed', 'failed'],
  rent_terms: ['set'],
  session: ['revoked', 'others_revoked'],
  stop: ['requested', 'followed', 'lift_proposed'],
  totp: ['enabled', 'disabled', 'recovery_codes_renewed', 'reset_requested', 'reset'],
  user: ['created', 'email_changed', 'roles_requested', 'roles_set', 'disabled', 'enabled'],
  verification: ['approved', 'rejected', 'revoked', 'expired', 'reopened'],
  wallet: ['linked', 'unlinked'],
} satisfies Record<string, string[]>;

/** The key of its words, or undefined for an act that nobody has put into words. */
export function wordsKeyOf(action: string): string | undefined {
  const [kind = '', act = '', ...more] = action.split('.');
  const known: Record<string, string[]> = auditActions;
  return Object.hasOwn(known, kind) && known[kind]?.includes(act) && more.length === 0
    ? `action.${kind}.${act}`
    : undefined;
}
