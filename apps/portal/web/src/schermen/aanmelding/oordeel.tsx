import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { type Koppen, useOpdracht } from '../../kader/opdracht.js';
import { useLaatst, useVenster } from '../../kader/vensters.js';
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

const BEGELEIDING = ['meegegaan', 'gebeld', 'schriftelijk'] as const;

/** What becomes of an aanmelding that opened a casus: a plan, handed on to one organisation, or not, with why. */
export function OordeelOpening(gezien: Eigenschappen) {
  const { acuut } = gezien;
  const { t } = useTranslation();
  const open = useVenster();
  const laatst = useLaatst(gezien);
  const start = useOpdracht<void, unknown>((_, koppen) =>
    regel.POST('/casussen/{casusId}/beoordelingen', { params: params(gezien, koppen), body: { uitkomst: 'starten' } }),
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
            <Knop soort="bij" onClick={() => open((sluit) => <Doorgeleiden laatst={laatst} sluit={sluit} />)}>
              {t('oordeel.doorgeleiden')}
            </Knop>
            <Knop soort="bij" onClick={() => open((sluit) => <NietStarten laatst={laatst} sluit={sluit} />)}>
              {t('oordeel.nietStarten')}
            </Knop>
          </>
        )}
      </div>
    </>
  );
}

const params = ({ casusId, etag }: Eigenschappen, koppen: Koppen) => ({
  path: { casusId },
  header: { ...koppen, 'If-Match': etag },
});

interface VraagEigenschappen {
  /** The casus, as it was seen last. */
  readonly laatst: RefObject<Eigenschappen>;
  readonly sluit: () => void;
}

function NietStarten({ laatst, sluit }: VraagEigenschappen) {
  const { t } = useTranslation();
  const startNiet = useOpdracht<string, unknown>(
    (reden, koppen) =>
      regel.POST('/casussen/{casusId}/beoordelingen', {
        params: params(laatst.current, koppen),
        body: { uitkomst: 'niet-starten', reden },
      }),
    sluit,
  );
  return (
    <RedenVenster
      titel={t('oordeel.waarom')}
      onderwerp={`niet-starten.${laatst.current.casusId}`}
      opdracht={startNiet}
      knop={t('oordeel.nietStarten')}
      sluit={sluit}
    />
  );
}

function Doorgeleiden({ laatst, sluit }: VraagEigenschappen) {
  const { t } = useTranslation();
  const { casusId, gemeente } = laatst.current;
  const geleidDoor = useOpdracht<Waarden, unknown>(
    ({ organisatieId = '', begeleiding }, koppen) =>
      regel.POST('/casussen/{casusId}/beoordelingen', {
        params: params(laatst.current, koppen),
        body: { uitkomst: 'doorgeleiden', organisatieId, begeleiding: begeleiding as (typeof BEGELEIDING)[number] },
      }),
    sluit,
  );
  return (
    <Venster titel={t('oordeel.naarWie')} sluit={sluit} isBezig={geleidDoor.isPending}>
      <p className="ep-zacht">{t('oordeel.doorgeleidenUitleg')}</p>
      <NaarWie casusId={casusId} gemeente={gemeente} opdracht={geleidDoor} />
    </Venster>
  );
}

interface NaarWieEigenschappen {
  readonly casusId: string;
  readonly gemeente: string;
  readonly opdracht: Parameters<typeof Formulier>[0]['opdracht'];
}

function NaarWie({ casusId, gemeente, opdracht }: NaarWieEigenschappen) {
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
