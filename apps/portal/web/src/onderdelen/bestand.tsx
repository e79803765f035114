import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { haalBestand } from '../api/client.js';
import { Icoon } from './icoon.js';
import { FoutMelding } from './melding.js';

interface Eigenschappen {
  readonly pad: string;
  /** What is saved; absent: a list as CSV. */
  readonly tekst?: string;
  /** What it is called where the API does not say. */
  readonly naam?: string;
  /** Which one, for whoever hears only the link. */
  readonly over?: string | undefined;
}

/** A file of an API, to save. It is fetched in the page: where that fails, the page says what happened and what to do. */
export function Bestand({ pad, tekst, naam, over }: Eigenschappen) {
  const { t } = useTranslation();
  // Also without a network: that is said at once, a file is not waited for unseen.
  const haal = useMutation({
    mutationFn: () => haalBestand(pad),
    onSuccess: (bestand) => bewaar({ ...bestand, ...(naam !== undefined && { naam }) }),
    retry: false,
    networkMode: 'always',
  });
  return (
    <div className="ep-bestanden">
      <a
        href={`/api${pad}`}
        download
        className="ep-bestand"
        aria-disabled={haal.isPending}
        {...(over && { 'aria-label': `${tekst}: ${over}` })}
        onClick={(gebeurtenis) => {
          gebeurtenis.preventDefault();
          if (!haal.isPending) haal.mutate();
        }}
      >
        <Icoon naam="bestand" />
        {haal.isPending ? t('bestand.bezig') : (tekst ?? t('bestand.csv'))}
      </a>
      {haal.isError && <FoutMelding fout={haal.error} />}
    </div>
  );
}

/** As if the browser itself had fetched it. */
function bewaar({ naam, inhoud }: { readonly naam: string; readonly inhoud: Blob }): void {
  const href = URL.createObjectURL(inhoud);
  Object.assign(document.createElement('a'), { href, download: naam }).click();
  setTimeout(() => URL.revokeObjectURL(href), BEWAARD_MS);
}
const BEWAARD_MS = 60_000;
