import type { AfspraakInhoud, Medewerker } from '@eenplan/domain/types';
import type { StreamRows } from '@eenplan/event-log';
import { projectie } from '../gedeeld/projectie.js';
import { Tabel } from '../gedeeld/tabel.js';
import { achteraan, isOpenHulpvraag, vooraan, zonder } from '../gedeeld/volgorde.js';

export interface OverzichtRij {
  kenmerk: string;
  gemeente: string;
  status: 'in-beoordeling' | 'lopend' | 'afgesloten';
  geopend_op: string;
  /** Since when the gezin waits for a regisseur; null once there is one. */
  wacht_sinds_op: string | null;
  regie: 'voorlopig' | 'regisseur' | null;
  antwoordt_medewerker_id: string | null;
  antwoordt_organisatie_id: string | null;
  volgorde: readonly string[];
  prio_gekozen: boolean;
}
const overzicht = new Tabel<OverzichtRij>('casusoverzicht', {
  kenmerk: 'text',
  gemeente: 'text',
  status: 'text',
  geopend_op: 'timestamptz',
  wacht_sinds_op: 'timestamptz',
  regie: 'text',
  antwoordt_medewerker_id: 'uuid',
  antwoordt_organisatie_id: 'uuid',
  volgorde: 'uuid[]',
  prio_gekozen: 'boolean',
});

interface VraagRij {
  vraag_id: string;
  tekst_id: string;
  leefgebied: string;
}
const vraag = new Tabel<VraagRij>('casusoverzicht_vraag', { vraag_id: 'uuid', tekst_id: 'uuid', leefgebied: 'text' }, [
  'vraag_id',
]);

interface AfspraakRij {
  afspraak_id: string;
  uiterlijk_datum: string;
  /** False while it waits for its owner's yes. */
  open: boolean;
}
const afspraak = new Tabel<AfspraakRij>(
  'casusoverzicht_afspraak',
  { afspraak_id: 'uuid', uiterlijk_datum: 'date', open: 'boolean' },
  ['afspraak_id'],
);

/** Open casussen with status, who answers, prio-vraag, late afspraken and how long the gezin waits. */
export const casusoverzicht = projectie({
  name: 'casusoverzicht',
  dir: import.meta.dirname,
  tables: [overzicht, vraag, afspraak],
  some: {
    casus: {
      CasusGeopend(rows, { data, op }) {
        overzicht.put(rows, {
          kenmerk: data.kenmerk,
          gemeente: data.gemeente,
          status: 'in-beoordeling',
          geopend_op: op,
          wacht_sinds_op: op,
          ...voorlopig(data.voorlopigeRegie),
          volgorde: [],
          prio_gekozen: false,
        });
      },
      CasusGestart: (rows) => overzicht.patch(rows, { status: 'lopend' }),
      CasusNietGestart: sluit,
      CasusDoorgeleid: sluit,
      CasusAfgesloten: sluit,
      CasusSamengevoegd(rows) {
        sluit(rows);
        vraag.clear(rows);
        afspraak.clear(rows);
      },
      CasusHeropend: (rows, { data, op }) =>
        overzicht.patch(rows, { status: 'lopend', wacht_sinds_op: op, ...voorlopig(data.voorlopigeRegie) }),
      CasusOpgenomen(rows, { data }) {
        const open = data.vragen.filter(isOpenHulpvraag);
        for (const gegeven of open) zetVraag(rows, gegeven);
        const was = overzicht.must(rows);
        zetVolgorde(
          rows,
          achteraan(
            was.volgorde,
            open.map(({ vraagId }) => vraagId),
          ),
        );
        for (const gegeven of data.afspraken)
          if (gegeven.status === 'open' || gegeven.status === 'voorgesteld')
            zetAfspraak(rows, gegeven, gegeven.status === 'open');
      },
      RegieAanvaard: (rows, { data }) => regisseur(rows, data),
      OverdrachtAanvaard: (rows, { data }) => regisseur(rows, data.aan),
      RegieGewisseld: (rows, { data }) => regisseur(rows, data.naar),
      RegieTeruggevallen(rows, { data, op }) {
        const wacht = data.vorm === 'regisseur' ? { wacht_sinds_op: op } : {};
        overzicht.patch(rows, { ...wacht, ...voorlopig(data.naar) });
      },
      VoorlopigeRegieGegeven: (rows, { data }) => overzicht.patch(rows, voorlopig(data.naar)),
      HulpvraagIngebracht(rows, { data }) {
        zetVraag(rows, data);
        zetVolgorde(rows, achteraan(overzicht.must(rows).volgorde, [data.vraagId]));
      },
      VolgordeBepaald: (rows, { data }) => zetVolgorde(rows, data.vraagIds),
      PrioVraagVoorlopig: (rows, { data }) =>
        zetVolgorde(rows, vooraan(overzicht.must(rows).volgorde, data.vraagId), false),
      PrioVraagGekozen: (rows, { data }) =>
        zetVolgorde(rows, vooraan(overzicht.must(rows).volgorde, data.vraagId), true),
      HulpvraagBeantwoord: (rows, { data }) => eindeVraag(rows, data.vraagId),
      HulpvraagIngetrokken: (rows, { data }) => eindeVraag(rows, data.vraagId),
      HulpvraagLosgelaten: (rows, { data }) => eindeVraag(rows, data.vraagId),
      AfspraakVoorgesteld: (rows, { data }) => zetAfspraak(rows, data, false),
      AfspraakGemaakt: (rows, { data }) => zetAfspraak(rows, data, true),
      AfspraakAangenomen: (rows, { data }) => afspraak.patch(rows, { open: true }, data.afspraakId),
      AfspraakVerplaatst: (rows, { data }) =>
        afspraak.patch(rows, { uiterlijk_datum: data.uiterlijkDatum }, data.afspraakId),
      AfspraakNagekomen: (rows, { data }) => afspraak.delete(rows, data.afspraakId),
      AfspraakNietNagekomen: (rows, { data }) => afspraak.delete(rows, data.afspraakId),
      AfspraakVervallen: (rows, { data }) => afspraak.delete(rows, data.afspraakId),
    },
  },
});

const voorlopig = ({ medewerkerId, organisatieId }: Medewerker) =>
  ({ regie: 'voorlopig', antwoordt_medewerker_id: medewerkerId, antwoordt_organisatie_id: organisatieId }) as const;

function regisseur(rows: StreamRows, { medewerkerId, organisatieId }: Medewerker): void {
  overzicht.patch(rows, {
    regie: 'regisseur',
    antwoordt_medewerker_id: medewerkerId,
    antwoordt_organisatie_id: organisatieId,
    wacht_sinds_op: null,
  });
}

function sluit(rows: StreamRows): void {
  overzicht.patch(rows, {
    status: 'afgesloten',
    regie: null,
    antwoordt_medewerker_id: null,
    antwoordt_organisatie_id: null,
    wacht_sinds_op: null,
  });
}

function zetVraag(rows: StreamRows, data: { vraagId: string; tekst: { id: string }; leefgebied: string }): void {
  vraag.put(rows, { vraag_id: data.vraagId, tekst_id: data.tekst.id, leefgebied: data.leefgebied });
}

function eindeVraag(rows: StreamRows, vraagId: string): void {
  vraag.delete(rows, vraagId);
  zetVolgorde(rows, zonder(overzicht.must(rows).volgorde, vraagId));
}

function zetVolgorde(rows: StreamRows, volgorde: readonly string[], gekozen?: boolean): void {
  const was = overzicht.must(rows);
  const zelfde = volgorde[0] === was.volgorde[0];
  overzicht.patch(rows, { volgorde, prio_gekozen: gekozen ?? (zelfde && was.prio_gekozen) });
}

function zetAfspraak(rows: StreamRows, data: AfspraakInhoud, open: boolean): void {
  afspraak.put(rows, { afspraak_id: data.afspraakId, uiterlijk_datum: data.uiterlijkDatum, open });
}
