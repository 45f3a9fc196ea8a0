// SPDX-License-Identifier: GPL-3.0-or-later
// SendGrid's POST /v3/mail/send: the checks that a wrong message fails there, and a box of what was accepted.
// Source: the "Mail Send errors" page of SendGrid's v3 reference.
import { randomBytes } from 'node:crypto';
import { header, jsonObject, route, type Answer, type Incoming, type RouteEntry } from './http.ts';
import { isSameText } from './sumsub_auth.ts';

export interface Mail {
  to: string;
  from: string;
  subject: string;
  text: string;
  messageId: string;
  atMs: number;
}

interface MailError {
  message: string;
  field: string | null;
  help: string | null;
}

interface SendRequest {
  personalizations?: { to?: { email?: string }[]; subject?: string }[];
  from?: { email?: string };
  subject?: string;
  content?: { type?: string; value?: string }[];
}

const helpPage = 'http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html#message.';

function invalid(field: string, message: string): MailError {
  return { message, field, help: helpPage + field.replace(/\.\d+/g, '') };
}

const isEmail = (text: unknown) => typeof text === 'string' && /^[^@\s]+@[^@\s]+$/.test(text);

function findErrors(request: SendRequest): MailError[] {
  const errors: MailError[] = [];
  const people = request.personalizations ?? [];
  if (people.length === 0)
    errors.push(
      invalid('personalizations', 'The personalizations field is required and must have at least one personalization.'),
    );
  people.forEach((person, index) => {
    const field = `personalizations.${index}.to`;
    if (!person.to?.length)
      errors.push(
        invalid(
          field,
          'The to array is required for all personalization objects, and must have at least one email object with a valid email address.',
        ),
      );
    else if (!person.to.every((to) => isEmail(to.email)))
      errors.push(invalid(field, 'Does not contain a valid address.'));
  });
  if (!isEmail(request.from?.email))
    errors.push(invalid('from.email', 'The from email does not contain a valid address.'));
  if (!request.subject && !people.every((person) => person.subject))
    errors.push(
      invalid(
        'subject',
        'The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.',
      ),
    );
  if (!request.content?.length)
    errors.push(
      invalid(
        'content',
        'Unless a valid template_id is provided, the content parameter is required. There must be at least one defined content block. We typically suggest both text/plain and text/html blocks are included, but only one block is required.',
      ),
    );
  else if (!request.content.every((block) => block.value))
    errors.push(invalid('content.0.value', 'The content value must be a string at least one character in length.'));
  return errors;
}

export class SendGrid {
  readonly mails: Mail[] = [];
  readonly #apiKey: string;

  constructor(apiKey: string) {
    this.#apiKey = apiKey;
  }

  routes(): RouteEntry[] {
    return [route('POST', '/v3/mail/send', (request) => this.#send(request))];
  }

  #send(request: Incoming): Answer {
    const refuse = (status: number, errors: MailError[]): Answer => ({ status, body: { errors } });
    if (!isSameText(header(request, 'authorization'), `Bearer ${this.#apiKey}`))
      return refuse(401, [
        { message: 'The provided authorization grant is invalid, expired, or revoked', field: null, help: null },
      ]);
    if (!header(request, 'content-type').startsWith('application/json'))
      return refuse(415, [{ message: 'Content-Type should be application/json.', field: null, help: null }]);
    const body = jsonObject(request) as SendRequest | undefined;
    if (!body) return refuse(400, [{ message: 'Bad Request', field: null, help: null }]);
    const errors = findErrors(body);
    if (errors.length > 0) return refuse(400, errors);
    const messageId = randomBytes(12).toString('base64url');
    for (const person of body.personalizations ?? [])
      for (const to of person.to ?? [])
        this.mails.push({
          to: to.email ?? '',
          from: body.from?.email ?? '',
          subject: person.subject ?? body.subject ?? '',
          text: body.content?.[0]?.value ?? '',
          messageId,
          atMs: Date.now(),
        });
    return { status: 202, headers: { 'x-message-id': messageId } };
  }
}
