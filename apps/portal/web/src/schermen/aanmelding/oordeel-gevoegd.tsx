import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { useLaatst, useVenster } from '../../kader/vensters.js';
import { alle, Formulier, type Veld, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding, Melding } from '../../onderdelen/melding.js';
import { deelsBekend } from '../../onderdelen/velden.js';
import { Venster } from '../../onderdelen/venster.js';
import type { Aanmelding } from './vraag.js';

interface Eigenschappen {
  readonly aanmelding: Aanmelding;
  /** Of the aanmelding. */
  readonly etag: string;
  readonly casusId: string;
  /** Of the casus that it joined. */
  readonly casusEtag: string;
}

/** An aanmelding that joined an open casus: it goes into that plan, or the match was wrong and it leaves without a trace. */
export function OordeelGevoegd(gezien: Eigenschappen) {
  const { aanmelding, casusId, casusEtag } = gezien;
  const { t } = useTranslation();
  const { aanmeldingId } = aanmelding;
  const open = useVenster();
  const laatst = useLaatst(gezien);
  const voegToe = useOpdracht<void, unknown>((_, koppen) =>
    regel.POST('/casussen/{casusId}/beoordelingen', {
      params: { path: { casusId }, header: { ...koppen, 'If-Match': casusEtag } },
      body: { uitkomst: 'toevoegen', aanmeldingId },
    }),
  );
  return (
    <>
      {voegToe.isError && <FoutMelding fout={voegToe.error} />}
      <div className="ep-knoppen">
        <Knop disabled={voegToe.isPending} onClick={() => voegToe.mutate()}>
          {t('oordeel.toevoegen')}
        </Knop>
        <Knop soort="bij" onClick={() => open((sluit) => <Ontkoppelen laatst={laatst} sluit={sluit} />)}>
          {t('oordeel.ontkoppel')}
        </Knop>
      </div>
    </>
  );
}

interface OntkoppelenEigenschappen {
  /** As it was seen last. */
  readonly laatst: RefObject<Eigenschappen>;
  readonly sluit: () => void;
}

const GEGEVENS = ['voornamen', 'voorvoegsel', 'achternaam', 'geboortedatum'] as const;

/** Who turned out to be somebody else, and who that is then. */
function Ontkoppelen({ laatst, sluit }: OntkoppelenEigenschappen) {
  const { t } = useTranslation();
  const { aanmelding } = laatst.current;
  const { aanmeldingId } = aanmelding;
  const personen = aanmelding.personen.flatMap(({ persoon }) => persoon ?? []);
  const [wie, zetWie] = useState<readonly string[]>(personen.length === 1 ? [personen[0]!.persoonId] : []);
  const [gekozen, zetGekozen] = useState(personen.length === 1);
  const naam = (persoonId: string) => personen.find((een) => een.persoonId === persoonId)?.naam ?? t('tekst.gezinslid');
  const ontkoppel = useOpdracht<Waarden, unknown>(
    (waarden, koppen) =>
      regel.POST('/aanmeldingen/{aanmeldingId}/ontkoppelingen', {
        params: { path: { aanmeldingId }, header: { ...koppen, 'If-Match': laatst.current.etag } },
        body: {
          vervangen: wie.map((persoonId, i) => ({
            persoonId,
            door: Object.fromEntries(
              GEGEVENS.flatMap((veld) => {
                const ruw = waarden[plek(i, veld)]?.trim() ?? '';
                const waarde = veld === 'geboortedatum' ? deelsBekend(ruw) : ruw;
                return waarde ? [[veld, waarde]] : [];
              }),
            ),
          })),
        },
      }),
    sluit,
  );
  const velden = wie.flatMap((persoonId, i): Veld[] =>
    GEGEVENS.map((veld) => ({
      naam: plek(i, veld),
      label:
        wie.length > 1 ? t('oordeel.veldVan', { veld: t(`gezin.${veld}`), naam: naam(persoonId) }) : t(`gezin.${veld}`),
      mag: veld === 'voorvoegsel' || veld === 'geboortedatum',
      ...(veld === 'geboortedatum' && { soort: 'geboortedatum' as const }),
    })),
  );
  return (
    <Venster titel={t(gekozen ? 'oordeel.wieDan' : 'oordeel.wieAnders')} sluit={sluit} isBezig={ontkoppel.isPending}>
      <p className="ep-zacht">{t('oordeel.ontkoppelUitleg')}</p>
      {gekozen ? (
        <>
          <Melding>
            <p>{t('oordeel.nietDezelfde', { wie: wie.map(naam).join(', ') })}</p>
          </Melding>
          <Formulier
            velden={velden}
            knop={t('oordeel.ontkoppel')}
            opdracht={ontkoppel}
            onderwerp={`ontkoppelen.${aanmeldingId}`}
          />
        </>
      ) : (
        <Formulier
          velden={[
            {
              naam: 'wie',
              label: t('oordeel.wieAnders'),
              soort: 'vinkjes',
              keuzes: personen.map((een) => [een.persoonId, naam(een.persoonId)] as const),
            },
          ]}
          knop={t('oordeel.verder')}
          onderwerp={undefined}
          opdracht={{
            isPending: false,
            error: null,
            naVerzenden: () => undefined,
            mutate: (waarden) => {
              zetWie(alle(waarden['wie']));
              zetGekozen(alle(waarden['wie']).length > 0);
            },
          }}
        />
      )}
    </Venster>
  );
}

/** As the API names it, so that what it says about a field is shown there. */
const plek = (i: number, veld: string): string => `vervangen/${i}/door/${veld}`;
