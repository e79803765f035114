import { GEEN_BESCHERMING } from '@eenplan/domain/evolve';
import type { BeschermingEvent } from '@eenplan/domain/types';
import { type Handlers, projectie } from '../gedeeld/projectie.js';
import {
  bescherm,
  betrokkeneErbij,
  eindig,
  gaatOp,
  gafHet,
  gezinslidErbij,
  gezinslidWeg,
  heeftRegie,
  herken,
  komtMee,
  organisatieErbij,
  sluit,
  vervangIemand,
  wijzig,
} from './toegang.regels.js';
import { band, toegangTabel, wieTabel } from './toegang.tabellen.js';

const bescherming: Pick<Handlers<'casus'>, BeschermingEvent['type']> = {
  VeiligheidsafschermingIngesteld: bescherm,
  VeiligheidsafschermingOvergenomen: bescherm,
  AfgeschermdOnderdeelVrijgegeven: bescherm,
  AfgeschermdOnderdeelGesloten: bescherm,
  OpheffingVoorgesteld: bescherm,
  OpheffingIngetrokken: bescherm,
  VeiligheidsafschermingOpgeheven: bescherm,
  GrondslagVastgesteld: bescherm,
  GrondslagBeeindigd: bescherm,
  ToestemmingGegeven: bescherm,
  ToestemmingIngetrokken: bescherm,
  InzageOudersToegestaan: bescherm,
  InzageOudersIngetrokken: bescherm,
  OuderVastgelegd: (rows, event) => bescherm(rows, event, band('ouder', event.data.kindId, event.data.ouderId)),
  OuderIngetrokken: bescherm,
  GezagVastgelegd: (rows, event) => bescherm(rows, event, band('gezag', event.data.kindId, event.data.gezaghebbendeId)),
  GezagBeeindigd: bescherm,
  NoodtoegangGenomen: (rows, event) => bescherm(rows, event, event.data.noodtoegangId),
  NoodtoegangBeoordeeld: bescherm,
  OpenstellingGevraagd: bescherm,
  OpenstellingGoedgekeurd: (rows, event) => bescherm(rows, event, event.data.openstellingId),
  OpenstellingBeeindigd: bescherm,
};

/** Who is in a casus and what protects it, as far as it decides who reads what: the facts of every decision here. */
export const toegang = projectie({
  name: 'toegang',
  dir: import.meta.dirname,
  tables: [toegangTabel, wieTabel],
  some: {
    casus: {
      ...bescherming,
      CasusGeopend(rows, event) {
        const { data } = event;
        toegangTabel.put(rows, {
          gemeente: data.gemeente,
          status: 'in-beoordeling',
          organisaties: [],
          gezinsleden: [],
          onverteld: false,
          betrokkenen: [],
          gevoegd: {},
          bescherming: GEEN_BESCHERMING,
          sinds: {},
          gevers: {},
        });
        if (data.veiligheidAcuut) gafHet(rows, 'veiligheid', event);
        gezinslidErbij(rows, ...data.gezinsleden.map(({ persoonId }) => persoonId));
        for (const { persoonId, rol } of data.betrokkenen) betrokkeneErbij(rows, { persoonId, rol });
      },
      CasusGestart: (rows) => wijzig(rows, { status: 'lopend' }),
      CasusNietGestart: eindig,
      CasusDoorgeleid: eindig,
      CasusAfgesloten: sluit,
      CasusSamengevoegd: gaatOp,
      CasusHeropend: (rows) => wijzig(rows, { status: 'lopend', laatst: null }),
      CasusOpgenomen(rows, event) {
        const { data } = event;
        for (const { soort, vraagId } of data.vragen) if (soort === 'zorg') gafHet(rows, vraagId, event);
        gezinslidErbij(rows, ...data.gezinsleden.map(({ persoonId }) => persoonId));
        for (const een of data.betrokkenen) komtMee(rows, een);
        for (const { organisatieId, leefgebieden } of data.organisaties) {
          const was = toegangTabel.must(rows).organisaties.find((een) => een.organisatieId === organisatieId);
          organisatieErbij(rows, organisatieId, [...new Set([...(was?.leefgebieden ?? []), ...leefgebieden])]);
        }
      },
      AanmeldingGevoegd(rows, { data }) {
        const { aanmeldingId, gezinsleden, betrokkenen } = data;
        const { gevoegd } = toegangTabel.must(rows);
        toegangTabel.patch(rows, { gevoegd: { ...gevoegd, [aanmeldingId]: { gezinsleden, betrokkenen } } });
      },
      AanmeldingToegevoegd(rows, { data }) {
        const { [data.aanmeldingId]: erbij, ...gevoegd } = toegangTabel.must(rows).gevoegd;
        toegangTabel.patch(rows, { gevoegd });
        gezinslidErbij(rows, ...(erbij?.gezinsleden ?? []).map(({ persoonId }) => persoonId));
        for (const een of erbij?.betrokkenen ?? []) komtMee(rows, een);
      },
      PersonenHerkend(rows, { data }) {
        herken(rows, data);
      },
      PersoonVervangen(rows, { data }) {
        vervangIemand(rows, data);
      },
      AanmeldingLosgekoppeld(rows, { data }) {
        const { [data.aanmeldingId]: _, ...gevoegd } = toegangTabel.must(rows).gevoegd;
        toegangTabel.patch(rows, { gevoegd });
      },
      VeiligheidBeoordeeld: (rows, event) => gafHet(rows, 'veiligheid', event),
      GezinslidToegevoegd: (rows, { data }) => gezinslidErbij(rows, data.persoonId),
      GezinslidIngekomen: (rows, { data }) => gezinslidErbij(rows, data.persoonId),
      GezinslidVertrokken: (rows, { data }) => gezinslidWeg(rows, data.persoonId),
      GezinslidVerhuisd: (rows, { data }) => gezinslidWeg(rows, data.persoonId),
      BetrokkeneToegevoegd: (rows, { data: { persoonId, rol } }) => betrokkeneErbij(rows, { persoonId, rol }),
      BetrokkeneVertrokken(rows, { data }) {
        const { betrokkenen } = toegangTabel.must(rows);
        wijzig(rows, { betrokkenen: betrokkenen.filter(({ persoonId }) => persoonId !== data.persoonId) });
      },
      OrganisatieBetrokken: (rows, { data }) => organisatieErbij(rows, data.organisatieId, data.leefgebieden),
      BetrokkenheidBeeindigd(rows, { data }) {
        const { organisaties } = toegangTabel.must(rows);
        wijzig(rows, { organisaties: organisaties.filter((een) => een.organisatieId !== data.organisatieId) });
      },
      RegisseurAangewezen: (rows, { data: { organisatieId, medewerkerId } }) =>
        wijzig(rows, { gevraagd: { organisatieId, medewerkerId } }),
      RegisseurGenoemd: (rows, { data: { organisatieId, medewerkerId } }) =>
        wijzig(rows, { gevraagd: { organisatieId, medewerkerId } }),
      OverdrachtAangeboden: (rows, { data }) =>
        wijzig(rows, { gevraagd: { organisatieId: data.aan.organisatieId, medewerkerId: data.aan.medewerkerId } }),
      AanwijzingIngetrokken: (rows) => wijzig(rows, { gevraagd: null }),
      RegieGeweigerd: (rows) => wijzig(rows, { gevraagd: null }),
      OverdrachtGeweigerd: (rows) => wijzig(rows, { gevraagd: null }),
      OverdrachtIngetrokken: (rows) => wijzig(rows, { gevraagd: null }),
      OverdrachtVerlopen: (rows) => wijzig(rows, { gevraagd: null }),
      RegieAanvaard: (rows, { data }) => heeftRegie(rows, data),
      OverdrachtAanvaard: (rows, { data }) => heeftRegie(rows, data.aan),
      RegieGewisseld: (rows, { data }) => heeftRegie(rows, data.naar),
      RegieTeruggevallen: (rows, { data }) =>
        wijzig(rows, data.vorm === 'regisseur' ? { regisseur: null, gevraagd: null } : {}),
      ZorgIngebracht: (rows, event) => gafHet(rows, event.data.vraagId, event),
      DoelVoorgesteld: (rows, event) => gafHet(rows, event.data.doelId, event),
    },
  },
});
