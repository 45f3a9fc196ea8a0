// SPDX-License-Identifier: GPL-3.0-or-later
// The hosted pages, without scripts: a browser shows them, a test posts their forms.
import type Stripe from 'stripe';

export interface PageProblem {
  message: string;
  /** What was typed, except for numbers. */
  typed: Record<string, string>;
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

export const dollars = (cents: number) =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100);

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem; color: #1a1f36 }
  label, legend { display: block; font-weight: 600; margin-top: .75rem }
  input:not([type=radio]) { font: inherit; width: 100%; padding: .5rem; border: 1px solid #6b7280; border-radius: 4px; box-sizing: border-box }
  label.choice { display: inline-block; margin-right: 1rem }
  button { font: inherit; font-weight: 600; margin-top: 1rem; padding: .6rem 1.2rem; color: #fff; background: #0b5cad; border: 0; border-radius: 4px }
  [role=alert] { padding: .75rem; border: 2px solid #b00020; border-radius: 4px; color: #8a0018 }
  fieldset { margin: 1rem 0; border: 1px solid #6b7280; border-radius: 4px }
  td:last-child { text-align: right } table { width: 100% }`;

export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

interface Field {
  name: string;
  label: string;
  autocomplete: string;
  type?: string;
  numeric?: boolean;
}

function field({ name, label, autocomplete, type = 'text', numeric }: Field, value = ''): string {
  const mode = numeric ? ' inputmode="numeric"' : '';
  const shown = value ? ` value="${escapeHtml(value)}"` : '';
  return `<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}"${mode}${shown}>`;
}

const cardFields: Field[] = [
  { name: 'card_number', label: 'Card number', autocomplete: 'cc-number', numeric: true },
  { name: 'card_expiry', label: 'Expiry (MM / YY)', autocomplete: 'cc-exp' },
  { name: 'card_cvc', label: 'Security code', autocomplete: 'cc-csc', numeric: true },
];
const bankFields: Field[] = [
  { name: 'routing_number', label: 'Routing number', autocomplete: 'off', numeric: true },
  { name: 'account_number', label: 'Account number', autocomplete: 'off', numeric: true },
];

function methodFields(method: string, isChosen: boolean, isAlone: boolean): string {
  const [label, fields] = method === 'card' ? ['Card', cardFields] : ['US bank account', bankFields];
  const choice = isAlone
    ? `<input type="hidden" name="payment_method" value="${method}">`
    : `<label class="choice"><input type="radio" name="payment_method" value="${method}"${isChosen ? ' checked' : ''}> Pay this way: ${label}</label>`;
  return `<fieldset><legend>${label}</legend>
${choice}
${fields.map((each) => field(each)).join('\n')}
</fieldset>`;
}

export function payPage(session: Stripe.Checkout.Session, lines: Stripe.LineItem[], problem?: PageProblem): string {
  const methods = session.payment_method_types;
  const typed: Record<string, string> = problem?.typed ?? { email: session.customer_email ?? '' };
  const chosen = typed.payment_method || methods[0];
  const total = dollars(session.amount_total ?? 0);
  return page(
    `Pay ${total}`,
    `${problem ? `<p role="alert">${escapeHtml(problem.message)}</p>` : ''}
<p>Test mode: no money moves.</p>
<table><caption>What you pay for</caption>
${lines.map(lineRow).join('\n')}
<tr><th scope="row">Total</th><td>${total}</td></tr></table>
<form method="post">
${field({ name: 'email', label: 'Email', autocomplete: 'email', type: 'email' }, typed.email)}
${field({ name: 'name', label: 'Name', autocomplete: 'name' }, typed.name)}
${methods.map((method) => methodFields(method, method === chosen, methods.length === 1)).join('\n')}
<button type="submit">Pay ${total}</button>
</form>
${session.cancel_url ? `<p><a href="${escapeHtml(session.cancel_url)}">Back without paying</a></p>` : ''}`,
  );
}

function lineRow({ description, quantity, amount_total: amount }: Stripe.LineItem): string {
  return `<tr><th scope="row">${escapeHtml(description ?? '')} × ${quantity}</th><td>${dollars(amount)}</td></tr>`;
}

export function askPage(session: Stripe.Checkout.Session): string {
  const amount = dollars(session.amount_total ?? 0);
  return page(
    'Your bank asks',
    `<p>Is this payment of ${amount} yours?</p>
<form method="post">
<button type="submit" name="outcome" value="complete">Complete authentication</button>
<button type="submit" name="outcome" value="fail">Fail authentication</button>
</form>`,
  );
}

export function closedPage(session: Stripe.Checkout.Session): string {
  const [title, words] =
    session.status === 'expired'
      ? ['This page has expired', 'Nothing was paid. Ask for a new link.']
      : ["You're all done here", 'This payment was already made.'];
  return page(title, `<p>${words}</p>`);
}
