// SPDX-License-Identifier: GPL-3.0-or-later
// Sumsub's own page behind an external link, without scripts: a browser shows it, a test posts its form. In place of photos it
// asks how the check shall end.
import { randomBytes } from 'node:crypto';
import { route, type Answer, type Incoming, type RouteEntry } from './http.ts';
import { page } from './stripe_page.ts';
import type { Applicant } from './sumsub_applicants.ts';
import type { Decision } from './sumsub.ts';

const pagePath = '/websdk/p';
const countries = { DEU: 'Germany', ESP: 'Spain', FRA: 'France', GBR: 'United Kingdom', USA: 'United States' };

interface Link {
  userId: string;
  endsAtMs: number;
}

const html = (status: number, text: string): Answer => ({
  status,
  text,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
});

export class SumsubHosted {
  readonly #links = new Map<string, Link>();
  readonly #find: (userId: string) => Applicant | undefined;
  readonly #decide: (applicant: Applicant, decision: Decision) => void;

  constructor(
    find: (userId: string) => Applicant | undefined,
    decide: (applicant: Applicant, decision: Decision) => void,
  ) {
    this.#find = find;
    this.#decide = decide;
  }

  /** An address that lets whoever has it go on as this person. */
  linkFor(userId: string, lifeSeconds: number, origin: string): string {
    const token = randomBytes(12).toString('base64url');
    this.#links.set(token, { userId, endsAtMs: Date.now() + lifeSeconds * 1000 });
    return `${origin}${pagePath}/${token}`;
  }

  routes(): RouteEntry[] {
    return [
      route('GET', `${pagePath}/{}`, (_request, [token = '']) => this.#show(token)),
      route('POST', `${pagePath}/{}`, (request, [token = '']) => this.#take(request, token)),
    ];
  }

  #applicantOf(token: string): Applicant | undefined {
    const link = this.#links.get(token);
    return link && link.endsAtMs > Date.now() ? this.#find(link.userId) : undefined;
  }

  #show(token: string): Answer {
    const applicant = this.#applicantOf(token);
    if (!applicant) return html(410, page('This link is too old', '<p>Go back and open the page again.</p>'));
    if (applicant.reviewStatus === 'completed')
      return html(200, page('Your profile was checked', '<p>You can close this page.</p>'));
    const options = Object.entries(countries).map(([code, name]) => `<option value="${code}">${name}</option>`);
    return html(
      200,
      page(
        'Verify your identity',
        `<p>Test mode: nobody looks at documents.</p>
<form method="post">
<label for="country">Country of the document</label>
<select id="country" name="country">${options.join('')}</select>
<button type="submit" name="answer" value="GREEN">My documents are in order</button>
<button type="submit" name="answer" value="RED">My photos are blurred</button>
</form>`,
      ),
    );
  }

  #take(request: Incoming, token: string): Answer {
    const applicant = this.#applicantOf(token);
    if (!applicant) return this.#show(token);
    const form = new URLSearchParams(request.body.toString('utf8'));
    const answer = form.get('answer');
    const country = form.get('country') ?? '';
    if ((answer !== 'GREEN' && answer !== 'RED') || !Object.hasOwn(countries, country))
      return html(400, page('Something is missing', '<p>Choose a country and how the check shall end.</p>'));
    this.#decide(applicant, { reviewAnswer: answer, country });
    return html(200, page('Thank you', '<p>Your documents are being checked. You can close this page.</p>'));
  }
}
