import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { opStand } from '../../kader/botsing.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { useLaatst, useVenster } from '../../kader/vensters.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { RedenVenster } from '../../onderdelen/reden-venster.js';

interface Eigenschappen {
  readonly casusId: string;
  /** As it is seen here: who says no to it, does so to all of this. */
  readonly afspraak: { readonly afspraakId: string; readonly status: string; readonly uiterlijkDatum: string };
  readonly etag: string;
}

/** One click for yes and for done; no is a reason and a click. */
export function AfspraakKnoppen(gezien: Eigenschappen) {
  const { casusId, afspraak, etag } = gezien;
  const { t } = useTranslation();
  const open = useVenster();
  const laatst = useLaatst(gezien);
  const { afspraakId, status } = afspraak;
  const path = { casusId, afspraakId };
  const neemAan = useOpdracht((_: void, koppen) =>
    regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/aanneming', {
      params: { path, header: { ...koppen, 'If-Match': etag } },
      body: {},
    }),
  );
  const komNa = useOpdracht((_: void, koppen) =>
    regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/nakoming', {
      params: { path, header: { ...koppen, 'If-Match': etag } },
      body: {},
    }),
  );
  const fout = neemAan.error ?? komNa.error;
  return (
    <>
      <div className="ep-knoppen">
        {status === 'voorgesteld' && (
          <>
            <Knop disabled={neemAan.isPending} onClick={() => neemAan.mutate()}>
              {t('afspraak.ja')}
            </Knop>
            <Knop
              soort="licht"
              onClick={() => open((sluit) => <Weiger begin={gezien} laatst={laatst} sluit={sluit} />)}
            >
              {t('afspraak.nee')}
            </Knop>
          </>
        )}
        {status === 'open' && (
          <Knop soort="bij" disabled={komNa.isPending} onClick={() => komNa.mutate()}>
            {t('afspraak.gedaan')}
          </Knop>
        )}
      </div>
      {fout && <FoutMelding fout={fout} />}
    </>
  );
}

interface WeigerEigenschappen {
  readonly begin: Eigenschappen;
  readonly laatst: RefObject<Eigenschappen>;
  readonly sluit: () => void;
}

function Weiger({ begin, laatst, sluit }: WeigerEigenschappen) {
  const { t } = useTranslation();
  const { casusId, afspraak } = begin;
  const { afspraakId } = afspraak;
  const vervalt = useOpdracht(
    (reden: string, koppen) =>
      regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/verval', {
        params: {
          path: { casusId, afspraakId },
          header: { ...koppen, 'If-Match': opStand(begin, laatst.current, eigen).etag },
        },
        body: { reden },
      }),
    sluit,
  );
  return (
    <RedenVenster
      titel={t('afspraak.waaromNiet')}
      onderwerp={`afspraak-weigeren.${casusId}.${afspraakId}`}
      opdracht={vervalt}
      knop={t('afspraak.stuurNee')}
      sluit={sluit}
    />
  );
}

/** Without what becomes otherwise by itself, or with anything else in the casus. */
const eigen = ({ afspraak }: Eigenschappen): unknown => ({ ...afspraak, versie: undefined, teLaat: undefined });
