// SPDX-License-Identifier: GPL-3.0-or-later
// People and properties by what they are called: somebody types a name, the API wants an id.

export interface Subject {
  id: string;
  /** Tells it from the others: "Ada Lovelace (ada@example.com)". */
  label: string;
  /** What it is also called: its name, its mail address. */
  names: string[];
}

export type Found = { id: string } | 'nobody' | 'several';

const idForm = /^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/;
const folded = (text: string) => text.trim().toLocaleLowerCase();

/** The one that is called so, or whose name has `typed` in it while no other's does; an id is taken as it is. */
export function subjectOf(typed: string, subjects: Subject[]): Found {
  const wanted = folded(typed);
  if (idForm.test(wanted)) return { id: wanted };
  const called = ({ label, names }: Subject) => [label, ...names].map(folded);
  const exact = subjects.filter((subject) => called(subject).includes(wanted));
  const fits =
    exact.length > 0 ? exact : subjects.filter((subject) => called(subject).some((name) => name.includes(wanted)));
  const [first, second] = fits;
  if (!first) return 'nobody';
  return second ? 'several' : { id: first.id };
}
