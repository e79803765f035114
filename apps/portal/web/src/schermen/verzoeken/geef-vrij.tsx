import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { useVenster } from '../../kader/vensters.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding, Laden } from '../../onderdelen/melding.js';
import { dag } from '../../onderdelen/tekst.js';
import { Venster } from '../../onderdelen/venster.js';
import type { Verzoek } from './beslis.js';
import { useGenoemd } from './teksten.js';

/** A text that was blocked on this request can be read again: the reason to block it is over. */
export function GeefVrij({ verzoek }: { readonly verzoek: Verzoek }) {
  const { t } = useTranslation();
  const open = useVenster();
  return (
    <Knop
      soort="licht"
      aria-label={`${t('vrijgave.knop')}: ${verzoek.persoon.naam ?? t('tekst.naamWeg')}`}
      onClick={() =>
        open((sluit) => (
          <Venster titel={t('vrijgave.titel')} sluit={sluit}>
            <Vrij verzoek={verzoek} klaar={sluit} />
          </Venster>
        ))
      }
    >
      {t('vrijgave.knop')}
    </Knop>
  );
}

function Vrij({ verzoek, klaar }: { readonly verzoek: Verzoek; readonly klaar: () => void }) {
  const { t } = useTranslation();
  const { persoonId } = verzoek.persoon;
  const { data, isPending, error } = useGenoemd(verzoek.verzoekId);
  const dicht = (data ?? []).filter(({ tekst }) => tekst.geblokkeerd);
  const opdracht = useOpdracht<Waarden, unknown>(
    ({ tekstId = '', reden = '' }, koppen) =>
      regel.POST('/personen/{persoonId}/vrijgaven', {
        params: { path: { persoonId }, header: { ...koppen, 'If-Match': `"${verzoek.versie}"` } },
        body: { tekstId, reden },
      }),
    klaar,
  );
  if (isPending) return <Laden />;
  if (error) return <FoutMelding fout={error} />;
  if (dicht.length === 0) return <p>{t('vrijgave.niets')}</p>;
  return (
    <>
      <p>{t('vrijgave.uitleg')}</p>
      <Formulier
        velden={[
          {
            naam: 'tekstId',
            label: t('vrijgave.welke'),
            soort: 'rondjes',
            keuzes: dicht.map(({ tekst, plek, kenmerk, momentOp: op }, i) => [
              tekst.tekstId,
              // Its words are blocked: by where it stands and since when it is known, and a number where that is not enough.
              [
                t(`verzoeken.plek.${plek}`, t('verzoeken.plek.anders')) + (dicht.length > 1 ? ` ${i + 1}` : ''),
                ...(op === undefined ? [] : [t('casus.sinds', { dag: dag(op) })]),
                t('casus.kenmerk', { kenmerk }),
              ].join(' · '),
            ]),
          },
          { naam: 'reden', label: t('afspraak.reden'), soort: 'tekst' },
        ]}
        knop={t('vrijgave.knop')}
        opdracht={opdracht}
        onderwerp={`vrijgave.${persoonId}.${verzoek.verzoekId}`}
      />
    </>
  );
}
