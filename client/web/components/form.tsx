// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { Notice } from './surface';
import { ProblemDetails } from './states';

interface FormProps {
  /** Of useApiForm(). */
  form: { submit: (event: { preventDefault: () => void }) => void; problem: string | undefined; error: unknown };
  children: ReactNode;
  /** Buttons, below what is wrong. */
  actions: ReactNode;
}

/**
 * Fields, what is wrong with all of them together, and the buttons. Sent before the page is alive it would become a request of
 * the browser's own: as a POST it leaves nothing that was typed in an address or a log.
 */
export function Form({ form, children, actions }: FormProps) {
  return (
    <form onSubmit={form.submit} method="post" noValidate className="form">
      {children}
      {form.problem ? (
        <Notice tone="danger">
          {form.problem}
          <ProblemDetails error={form.error} />
        </Notice>
      ) : null}
      {actions}
    </form>
  );
}
