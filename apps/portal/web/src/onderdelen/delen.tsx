import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icoon } from './icoon.js';

interface Eigenschappen {
  readonly label: string;
  readonly delen: readonly { readonly deel: string; readonly icoon: string; readonly naam: string }[];
  /** The one that is on the screen. */
  readonly deel: string;
  /** Address of a part. */
  readonly naar: (deel: string) => string;
}

/** The parts of a screen, each with an address of its own. */
export function Delen({ label, delen, deel, naar }: Eigenschappen) {
  const { t } = useTranslation();
  return (
    <nav className="ep-delen" aria-label={t(label)}>
      <ul>
        {delen.map((een) => (
          <li key={een.deel}>
            <Link
              to={naar(een.deel)}
              activeOptions={{ exact: true }}
              // The one that one is at stays as it is, with what was chosen in it.
              {...(een.deel === deel && { 'aria-current': 'page' as const, search: true as never })}
            >
              <Icoon naam={een.icoon} />
              {t(een.naam)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
