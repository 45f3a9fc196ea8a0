// SPDX-License-Identifier: GPL-3.0-or-later
// A control with its label, a hint and what is wrong with it, tied together for screen readers.
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import styles from './field.module.css';

interface Around {
  label: string;
  hint?: ReactNode;
  error?: string;
}

function useParts({ hint, error }: Around) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    attributes: { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined },
  };
}

function Frame({ id, label, hint, error, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

export type TextFieldProps = InputHTMLAttributes<HTMLInputElement> &
  Around & { ref?: Ref<HTMLInputElement>; unit?: string };

export function TextField({ label, hint, error, unit, ...rest }: TextFieldProps) {
  const { id, attributes } = useParts({ label, hint, error });
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <span className={styles.box}>
        <input {...rest} {...attributes} className={styles.control} />
        {unit ? <span className={styles.unit}>{unit}</span> : null}
      </span>
    </Frame>
  );
}

export type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & Around & { ref?: Ref<HTMLTextAreaElement> };

export function TextArea({ label, hint, error, ...rest }: TextAreaProps) {
  const { id, attributes } = useParts({ label, hint, error });
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea rows={4} {...rest} {...attributes} className={styles.control} />
    </Frame>
  );
}

export type SelectFieldProps = SelectHTMLAttributes<HTMLSelectElement> & Around & { ref?: Ref<HTMLSelectElement> };

/** The system's own list: it works with every keyboard, reader and phone. */
export function SelectField({ label, hint, error, children, ...rest }: SelectFieldProps) {
  const { id, attributes } = useParts({ label, hint, error });
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select {...rest} {...attributes} className={`${styles.control} ${styles.select}`}>
        {children}
      </select>
    </Frame>
  );
}

export type CheckFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> &
  Around & { ref?: Ref<HTMLInputElement>; kind?: 'checkbox' | 'radio' };

export function CheckField({ label, hint, error, kind = 'checkbox', ...rest }: CheckFieldProps) {
  const { id, attributes } = useParts({ label, hint, error });
  return (
    <div className={styles.check}>
      <input {...rest} {...attributes} type={kind} />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
