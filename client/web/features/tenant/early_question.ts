// SPDX-License-Identifier: GPL-3.0-or-later
// On a slow phone the scripts take seconds. What a rent link is about is asked for as soon as the page begins to arrive, by a few
// lines in it; the page takes that answer for its first one. The link stays behind the # all the same: no page's address, and nothing
// that is kept, has it.

/** As the server makes them; of anything else it need not be asked. */
export const tokenForm = /^[\w-]{43}$/;

declare global {
  interface Window {
    freeholdPay?: { token: string; answer: Promise<Response> };
  }
}

/** Asks as the API's client does (lib/api/client). It runs once, when the page is loaded, and knows nothing of the rest. */
export const earlyQuestion = `{
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  if (${tokenForm}.test(token)) {
    const answer = fetch('/api/v1/pay/' + token, { cache: 'no-store' });
    answer.catch(() => {});
    window.freeholdPay = { token, answer };
  }
}`;

/** The first date that is written takes 20 ms, on a phone 80: meanwhile, instead of when the answer is shown. */
export const earlyDate = (locale: string) =>
  `setTimeout(() => new Intl.DateTimeFormat('${locale}', { month: 'long', year: 'numeric' }).format(), 1);`;

/** For the first question about this link, what carries it out: hands over the answer that is on its way. Later ones are asked anew. */
export function takeEarly(token: string): { fetch?: () => Promise<Response> } {
  const early = window.freeholdPay;
  delete window.freeholdPay;
  return early?.token === token ? { fetch: () => early.answer } : {};
}
