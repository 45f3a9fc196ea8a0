// SPDX-License-Identifier: GPL-3.0-or-later
// Stripe's test numbers and what happens to whoever pays with them. Source: docs.stripe.com/testing and
// docs.stripe.com/payments/ach-direct-debit (test account numbers).

export interface CardRefusal {
  code: string;
  declineCode?: string;
  message: string;
}

export interface TestCard {
  brand: string;
  refusal?: CardRefusal;
  /** The bank asks its customer before it answers. */
  authenticates?: boolean;
  /** What the bank's customer says afterwards. */
  dispute?: { reason: string; isInquiry?: boolean };
  refund?: 'late' | 'failing';
  /** The money does not rest until it can be paid out. */
  availableAtOnce?: boolean;
}

const declined = (declineCode: string, message = 'Your card was declined.'): CardRefusal => ({
  code: 'card_declined',
  declineCode,
  message,
});
const insufficientFunds = declined('insufficient_funds', 'Your card has insufficient funds.');

const visa = (rest: Omit<TestCard, 'brand'> = {}): TestCard => ({ brand: 'visa', ...rest });

export const testCards: Record<string, TestCard> = {
  '4242424242424242': visa(),
  '5555555555554444': { brand: 'mastercard' },
  '378282246310005': { brand: 'amex' },
  '4000000000000077': visa({ availableAtOnce: true }),
  '4000000000000002': visa({ refusal: declined('generic_decline') }),
  '4000000000009995': visa({ refusal: insufficientFunds }),
  '4000000000009987': visa({ refusal: declined('lost_card') }),
  '4000000000009979': visa({ refusal: declined('stolen_card') }),
  '4000000000000069': visa({ refusal: { code: 'expired_card', message: 'Your card has expired.' } }),
  '4000000000000127': visa({ refusal: { code: 'incorrect_cvc', message: "Your card's security code is incorrect." } }),
  '4000000000000119': visa({
    refusal: {
      code: 'processing_error',
      message: 'An error occurred while processing your card. Try again in a little bit.',
    },
  }),
  '4000000000003220': visa({ authenticates: true }),
  '4000002760003184': visa({ authenticates: true }),
  '4000008260003178': visa({ authenticates: true, refusal: insufficientFunds }),
  '4000008400001629': visa({ authenticates: true, refusal: declined('generic_decline') }),
  '4000000000000259': visa({ dispute: { reason: 'fraudulent' } }),
  '4000000000002685': visa({ dispute: { reason: 'product_not_received' } }),
  '4000000000001976': visa({ dispute: { reason: 'fraudulent', isInquiry: true } }),
  '4000000000007726': visa({ refund: 'late' }),
  '4000000000005126': visa({ refund: 'failing' }),
};

export interface TestAccount {
  /** What the bank will answer; nothing: it stays silent. */
  answer?: 'succeeded' | CardRefusal;
  /** Paid, and then taken back by the bank. */
  dispute?: { reason: string };
}

export const testRouting = '110000000';

export const testAccounts: Record<string, TestAccount> = {
  '000123456789': { answer: 'succeeded' },
  '000111111113': {
    answer: { code: 'account_closed', message: "The customer's bank account has been closed." },
  },
  '000111111116': {
    answer: { code: 'no_account', message: "The customer's bank account could not be located." },
  },
  '000222222227': {
    answer: {
      code: 'insufficient_funds',
      message: "The customer's account has insufficient funds to cover this payment.",
    },
  },
  '000333333335': {
    answer: {
      code: 'debit_not_authorized',
      message: 'The customer has notified their bank that this payment was unauthorized.',
    },
  },
  '000555555559': { answer: 'succeeded', dispute: { reason: 'debit_not_authorized' } },
  '000000000009': {},
};
