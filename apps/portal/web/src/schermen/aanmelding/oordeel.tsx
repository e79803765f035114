import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { RedenVenster } from '../../onderdelen/reden-venster.js';
import { Venster } from '../../onderdelen/venster.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { organisatiesVraag } from '../organisaties/vraag.js';

interface Eigenschappen {
  readonly casusId: string;
  readonly gemeente: string;
  readonly etag: string;
  /** Whoever is in danger gets a plan: nothing else can be chosen. */
  readonly acuut: boolean;
}

type Open = 'niet-starten' | 'doorgeleiden' | undefined;
const BEGELEIDING = ['meegegaan', 'gebeld', 'schriftelijk'] as const;

/** What becomes of an aanmelding that opened a casus: a plan, handed on to one organisation, or not, with why. */
export function OordeelOpening({ casusId, gemeente, etag, acuut }: Eigenschappen) {
  const { t } = useTranslation();
  const [open, zetOpen] = useState<Open>();
  const sluit = () => zetOpen(undefined);
  const params = (koppen: { 'Idempotency-Key': string }) => ({
    path: { casusId },
    header: { ...koppen, 'If-Match': etag },
  });
  const start = useOpdracht<void, unknown>((_, koppen) =>
    regel.POST('/casussen/{casusId}/beoordelingen', { params: params(koppen), body: { uitkomst: 'starten' } }),
  );
  const startNiet = useOpdracht<string, unknown>(
    (reden, koppen) =>
      regel.POST('/casussen/{casusId}/beoordelingen', {
        params: params(koppen),
        body: { uitkomst: 'niet-starten', reden },
      }),
    sluit,
  );
  const geleidDoor = useOpdracht<Waarden, unknown>(
    ({ organisatieId = '', begeleiding }, koppen) =>
      regel.POST('/casussen/{casusId}/beoordelingen', {
        params: params(koppen),
        body: { uitkomst: 'doorgeleiden', organisatieId, begeleiding: begeleiding as (typeof BEGELEIDING)[number] },
      }),
    sluit,
  );
  return (
    <>
      {start.isError && <FoutMelding fout={start.error} />}
      {acuut && <p>{t('oordeel.acuut')}</p>}
      <div className="ep-knoppen">
        <Knop disabled={start.isPending} onClick={() => start.mutate()}>
          {t('oordeel.starten')}
        </Knop>
        {!acuut && (
          <>
            <Knop soort="bij" onClick={() => zetOpen('doorgeleiden')}>
              {t('oordeel.doorgeleiden')}
            </Knop>
            <Knop soort="bij" onClick={() => zetOpen('niet-starten')}>
              {t('oordeel.nietStarten')}
            </Knop>
          </>
        )}
      </div>
      {open === 'niet-starten' && (
        <RedenVenster
          titel={t('oordeel.waarom')}
          onderwerp={`niet-starten.${casusId}`}
          opdracht={startNiet}
          knop={t('oordeel.nietStarten')}
          sluit={sluit}
        />
      )}
      {open === 'doorgeleiden' && (
        <Venster titel={t('oordeel.naarWie')} sluit={sluit}>
          <p className="ep-zacht">{t('oordeel.doorgeleidenUitleg')}</p>
          <Doorgeleiden casusId={casusId} gemeente={gemeente} opdracht={geleidDoor} />
        </Venster>
      )}
    </>
  );
}

interface DoorgeleidenEigenschappen {
  readonly casusId: string;
  readonly gemeente: string;
  readonly opdracht: Parameters<typeof Formulier>[0]['opdracht'];
}

function Doorgeleiden({ casusId, gemeente, opdracht }: DoorgeleidenEigenschappen) {
  const { t } = useTranslation();
  const vraag = useQuery(organisatiesVraag(gemeente, 'partner'));
  return (
    <Gevraagd vraag={vraag}>
      {(organisaties) => (
        <Formulier
          velden={[
            {
              naam: 'organisatieId',
              label: t('oordeel.organisatie'),
              soort: 'keuze',
              keuzes: organisaties.map(({ organisatieId, naam }) => [organisatieId, naam] as const),
            },
            {
              naam: 'begeleiding',
              label: t('oordeel.hoe'),
              soort: 'keuze',
              keuzes: BEGELEIDING.map((een) => [een, t(`oordeel.begeleiding.${een}`)] as const),
              standaard: BEGELEIDING[0],
            },
          ]}
          knop={t('oordeel.doorgeleiden')}
          opdracht={opdracht}
          onderwerp={`doorgeleiden.${casusId}`}
        />
      )}
    </Gevraagd>
  );
}
