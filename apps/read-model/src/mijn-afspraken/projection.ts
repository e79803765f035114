import type { AfspraakInhoud } from '@eenplan/domain/types';
import type { StreamRows } from '@eenplan/event-log';
import { projectie } from '../gedeeld/projectie.js';
import { Tabel } from '../gedeeld/tabel.js';
import { vervangPersoon } from '../gedeeld/wissel.js';

export interface MijnAfspraakRij {
  afspraak_id: string;
  medewerker_id: string | null;
  organisatie_id: string | null;
  persoon_id: string | null;
  tekst_id: string;
  leefgebied: string;
  uiterlijk_datum: string;
  status: 'voorgesteld' | 'open';
}
const afspraak = new Tabel<MijnAfspraakRij>(
  'mijn_afspraak',
  {
    afspraak_id: 'uuid',
    medewerker_id: 'uuid',
    organisatie_id: 'uuid',
    persoon_id: 'uuid',
    tekst_id: 'uuid',
    leefgebied: 'text',
    uiterlijk_datum: 'date',
    status: 'text',
  },
  ['afspraak_id'],
);

/** Open and proposed afspraken by owner. What has ended is gone from here; the dossier keeps it. */
export const mijnAfspraken = projectie({
  name: 'mijn-afspraken',
  dir: import.meta.dirname,
  tables: [afspraak],
  some: {
    casus: {
      AfspraakVoorgesteld: (rows, { data }) => zet(rows, data, 'voorgesteld'),
      AfspraakGemaakt: (rows, { data }) => zet(rows, data, 'open'),
      AfspraakAangenomen: (rows, { data }) => afspraak.patch(rows, { status: 'open' }, data.afspraakId),
      AfspraakVerplaatst: (rows, { data }) =>
        afspraak.patch(rows, { uiterlijk_datum: data.uiterlijkDatum }, data.afspraakId),
      AfspraakNagekomen: (rows, { data }) => afspraak.delete(rows, data.afspraakId),
      AfspraakNietNagekomen: (rows, { data }) => afspraak.delete(rows, data.afspraakId),
      AfspraakVervallen: (rows, { data }) => afspraak.delete(rows, data.afspraakId),
      PersoonVervangen: (rows, { data }) => vervangPersoon([afspraak], rows, data),
      CasusSamengevoegd: (rows) => afspraak.clear(rows),
      CasusOpgenomen(rows, { data }) {
        for (const gegeven of data.afspraken)
          if (gegeven.status === 'open' || gegeven.status === 'voorgesteld') zet(rows, gegeven, gegeven.status);
      },
    },
  },
});

function zet(rows: StreamRows, data: AfspraakInhoud, status: MijnAfspraakRij['status']): void {
  const { eigenaar } = data;
  const medewerker = eigenaar.soort === 'medewerker' ? eigenaar : undefined;
  afspraak.put(rows, {
    afspraak_id: data.afspraakId,
    medewerker_id: medewerker?.medewerkerId,
    organisatie_id: medewerker?.organisatieId,
    persoon_id: eigenaar.soort === 'persoon' ? eigenaar.persoonId : null,
    tekst_id: data.tekst.id,
    leefgebied: data.leefgebied,
    uiterlijk_datum: data.uiterlijkDatum,
    status,
  });
}
