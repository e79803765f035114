import type { AfspraakInhoud } from '@eenplan/domain/types';
import type { StreamRows } from '@eenplan/event-log';
import { projectie } from '../gedeeld/projectie.js';
import { Tabel } from '../gedeeld/tabel.js';
import { isOpenHulpvraag } from '../gedeeld/volgorde.js';

interface AfspraakRij {
  afspraak_id: string;
  leefgebied: string;
  /** Null: the gezin or its network does it. */
  organisatie_id: string | null;
  /** False while it waits for its owner's yes: then nobody does it yet. */
  open: boolean;
}
const afspraak = new Tabel<AfspraakRij>(
  'wie_doet_wat_afspraak',
  { afspraak_id: 'uuid', leefgebied: 'text', organisatie_id: 'uuid', open: 'boolean' },
  ['afspraak_id'],
);

const vraag = new Tabel<{ vraag_id: string; leefgebied: string }>(
  'wie_doet_wat_vraag',
  { vraag_id: 'uuid', leefgebied: 'text' },
  ['vraag_id'],
);

/** Live afspraken by organisation and leefgebied, and open hulpvragen by leefgebied. */
export const wieDoetWat = projectie({
  name: 'wie-doet-wat',
  dir: import.meta.dirname,
  tables: [afspraak, vraag],
  some: {
    casus: {
      HulpvraagIngebracht: (rows, { data }) => vraag.put(rows, { vraag_id: data.vraagId, leefgebied: data.leefgebied }),
      HulpvraagBeantwoord: (rows, { data }) => vraag.delete(rows, data.vraagId),
      HulpvraagIngetrokken: (rows, { data }) => vraag.delete(rows, data.vraagId),
      HulpvraagLosgelaten: (rows, { data }) => vraag.delete(rows, data.vraagId),
      AfspraakVoorgesteld: (rows, { data }) => zet(rows, data, false),
      AfspraakGemaakt: (rows, { data }) => zet(rows, data, true),
      AfspraakAangenomen: (rows, { data }) => afspraak.patch(rows, { open: true }, data.afspraakId),
      AfspraakNagekomen: (rows, { data }) => afspraak.delete(rows, data.afspraakId),
      AfspraakNietNagekomen: (rows, { data }) => afspraak.delete(rows, data.afspraakId),
      AfspraakVervallen: (rows, { data }) => afspraak.delete(rows, data.afspraakId),
      CasusSamengevoegd(rows) {
        afspraak.clear(rows);
        vraag.clear(rows);
      },
      CasusOpgenomen(rows, { data }) {
        for (const { vraagId, leefgebied } of data.vragen.filter(isOpenHulpvraag))
          vraag.put(rows, { vraag_id: vraagId, leefgebied });
        for (const gegeven of data.afspraken)
          if (gegeven.status === 'open' || gegeven.status === 'voorgesteld')
            zet(rows, gegeven, gegeven.status === 'open');
      },
    },
  },
});

function zet(rows: StreamRows, { afspraakId, leefgebied, eigenaar }: AfspraakInhoud, open: boolean): void {
  const organisatieId = eigenaar.soort === 'medewerker' ? eigenaar.organisatieId : null;
  afspraak.put(rows, { afspraak_id: afspraakId, leefgebied, organisatie_id: organisatieId, open });
}
