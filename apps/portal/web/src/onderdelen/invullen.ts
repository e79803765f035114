import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProbleemFout } from '../api/client.js';
import { type Bezwaar, bezwaarTegen, type Veld, type Waarden } from './bezwaar.js';

export type { Keuzes, Veld, Waarden } from './bezwaar.js';

/** After a refusal one goes on at the first field that it is about. */
export function useNaarFout(form: RefObject<HTMLFormElement | null>, fout: unknown): void {
  useEffect(() => {
    if (fout) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fout] input')?.focus();
  }, [form, fout]);
}

interface Invullen {
  readonly velden: readonly Veld[];
  readonly waarden: Waarden;
  /** What the server said of what was sent. */
  readonly error: unknown;
  readonly verstuur: () => void;
  /** Whether what is asked besides is answered too; it shows itself what is wrong. */
  readonly ookGoed?: (() => boolean) | undefined;
}

/**
 * A form of which all that is wrong is said at once, at each field, in the language of the screen: the browser would stop at the
 * first, in its own. Give what it answers to `<form>`, and `fout(naam)` to each {@link Veld}.
 */
export function useInvullen({ velden, waarden, error, verstuur, ookGoed }: Invullen) {
  const { t } = useTranslation();
  const ref = useRef<HTMLFormElement>(null);
  // With the answer that it is about: another answer is not wrong before it is sent again.
  const [mis, zetMis] = useState<Readonly<Record<string, { readonly bij: string; readonly bezwaar: Bezwaar }>>>();
  useNaarFout(ref, error);
  useNaarFout(ref, mis);
  const fouten = error instanceof ProbleemFout ? (error.probleem.errors ?? []) : [];
  const onSubmit = (gebeurtenis: FormEvent<HTMLFormElement>) => {
    gebeurtenis.preventDefault();
    const { elements } = gebeurtenis.currentTarget;
    const nu = velden.flatMap((veld) => {
      const bij = waarden[veld.naam] ?? '';
      const invoer = elements.namedItem(veld.naam);
      const half = invoer instanceof HTMLInputElement && invoer.validity.badInput;
      const bezwaar = bezwaarTegen(veld, bij, half);
      return bezwaar ? [[veld.naam, { bij, bezwaar }] as const] : [];
    });
    const rest = ookGoed?.() ?? true;
    zetMis(nu.length > 0 || !rest ? Object.fromEntries(nu) : undefined);
    if (nu.length === 0 && rest) verstuur();
  };
  return {
    form: { ref, onSubmit, noValidate: true },
    fout(naam: string): string | undefined {
      const eigen = mis?.[naam];
      if (eigen) return eigen.bij === (waarden[naam] ?? '') ? t(...eigen.bezwaar) : undefined;
      return fouten.find(({ pointer }) => pointer === `/${naam}`)?.detail;
    },
  };
}
