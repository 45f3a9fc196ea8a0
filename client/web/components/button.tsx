// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import Link from 'next/link';
import type { ButtonHTMLAttributes, ComponentProps, ReactNode } from 'react';
import { LinkPending } from './link_pending';
import { Spinner } from './spinner';
import styles from './button.module.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger' | 'dangerBeside';

interface Look {
  /** One primary action on a page. */
  kind?: ButtonKind;
  icon?: ReactNode;
  wide?: boolean;
}

function classOf({ kind = 'secondary', wide }: Look, more = ''): string {
  return [styles.button, styles[kind], wide ? styles.wide : '', more].filter(Boolean).join(' ');
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look & { isBusy?: boolean };

/** While it is busy it stays where the focus is and does nothing. */
export function Button({ kind, wide, icon, isBusy = false, className, children, type, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classOf({ kind, wide }, className)}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
    >
      {isBusy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

export function ButtonLink({ kind, wide, icon, className, children, ...rest }: ComponentProps<typeof Link> & Look) {
  return (
    <Link {...rest} className={classOf({ kind, wide }, className)}>
      {icon}
      {children}
      <LinkPending />
    </Link>
  );
}

/** A button that is an icon alone; `label` says what it does. */
export function IconButton({ label, children, className, ...rest }: ButtonProps & { label: string }) {
  return (
    <Button kind="quiet" {...rest} className={`${styles.icon} ${className ?? ''}`} aria-label={label} title={label}>
      {children}
    </Button>
  );
}
