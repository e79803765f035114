import type { GezinEvent, RegieEvent } from '@eenplan/domain/types';
import type { Handlers } from '../gedeeld/projectie.js';
import {
  antwoordt,
  eindeAanbod,
  eindeBetrokkene,
  geenAanspreekpuntMeer,
  geenGezinslidMeer,
  herken,
  wordtBetrokken,
  wordtBetrokkene,
  wordtGezinslid,
} from './casusdossier.regels.js';
import { aanbod, dossier, gezinslid, organisatie } from './casusdossier.tabellen.js';

/** Who is in it. */
export const gezin: Pick<Handlers<'casus'>, Exclude<GezinEvent['type'], 'PersoonVervangen' | 'BsnVastgesteld'>> = {
  GezinslidToegevoegd(rows, { data, op }) {
    wordtGezinslid(rows, data, op);
  },
  GezinslidGeboren(rows, { data }) {
    gezinslid.patch(rows, { ongeboren: false }, data.persoonId);
  },
  GezinslidVertrokken(rows, { data, op }) {
    geenGezinslidMeer(rows, data.persoonId, op, { vertrek_reden_id: data.reden?.id ?? null });
    geenAanspreekpuntMeer(rows, data.persoonId);
  },
  GezinslidVerhuisd(rows, { data, op }) {
    geenGezinslidMeer(rows, data.persoonId, op, { naar_casus_id: data.naarCasusId });
    geenAanspreekpuntMeer(rows, data.persoonId);
  },
  GezinslidIngekomen(rows, { data, op }) {
    wordtGezinslid(rows, data, op, data.vanCasusId);
  },
  PersonenHerkend(rows, { data }) {
    herken(rows, data);
  },
  BetrokkeneToegevoegd(rows, { data, op }) {
    wordtBetrokkene(rows, data.persoonId, data.rol, op);
  },
  BetrokkeneVertrokken(rows, { data, op }) {
    eindeBetrokkene(rows, data.persoonId, op);
    geenAanspreekpuntMeer(rows, data.persoonId);
  },
  OrganisatieBetrokken(rows, { data, op }) {
    wordtBetrokken(rows, data.organisatieId, data.leefgebieden, op);
  },
  BetrokkenheidBeeindigd(rows, { data, op }) {
    organisatie.patch(rows, { tot_op: op }, data.organisatieId);
    geenAanspreekpuntMeer(rows, data.organisatieId);
  },
};

/** Who answers for it. An offer is a row of its own; its `nummer` stands in the dossier as long as it waits. */
export const regie: Pick<Handlers<'casus'>, RegieEvent['type']> = {
  RegisseurAangewezen(rows, { data, op, version }) {
    eindeAanbod(rows, 'vervallen', op);
    aanbod.put(rows, {
      nummer: version,
      soort: 'aanwijzing',
      organisatie_id: data.organisatieId,
      medewerker_id: data.medewerkerId,
      voorkeur_organisatie_id: data.voorkeur?.organisatieId,
      voorkeur_medewerker_id: data.voorkeur?.medewerkerId,
      voorkeur_tekst_id: data.voorkeur?.tekst?.id,
      status: 'aangeboden',
      aangeboden_op: op,
    });
    dossier.patch(rows, { aanwijzing_nummer: version });
  },
  RegisseurGenoemd(rows, { data }) {
    aanbod.patch(rows, { medewerker_id: data.medewerkerId }, dossier.must(rows).aanwijzing_nummer);
  },
  AanwijzingIngetrokken(rows, { op }) {
    eindeAanbod(rows, 'ingetrokken', op);
  },
  RegieAanvaard(rows, { data, op, version }) {
    eindeAanbod(rows, 'aanvaard', op);
    antwoordt(rows, 'regisseur', data, op, version);
  },
  RegieGeweigerd(rows, { data, op }) {
    eindeAanbod(rows, 'geweigerd', op, data.reden.id);
  },
  OverdrachtAangeboden(rows, { data, op, version }) {
    aanbod.put(rows, {
      nummer: version,
      soort: 'overdracht',
      overdracht_id: data.overdrachtId,
      organisatie_id: data.aan.organisatieId,
      medewerker_id: data.aan.medewerkerId,
      reden_id: data.reden?.id,
      status: 'aangeboden',
      aangeboden_op: op,
      uiterlijk_op: data.uiterlijkOp,
    });
    dossier.patch(rows, { overdracht_nummer: version });
  },
  OverdrachtAanvaard(rows, { data, op, version }) {
    eindeAanbod(rows, 'aanvaard', op);
    antwoordt(rows, 'regisseur', data.aan, op, version);
  },
  OverdrachtGeweigerd(rows, { data, op }) {
    eindeAanbod(rows, 'geweigerd', op, data.reden.id);
  },
  OverdrachtIngetrokken(rows, { op }) {
    eindeAanbod(rows, 'ingetrokken', op);
  },
  OverdrachtVerlopen(rows, { op }) {
    eindeAanbod(rows, 'verlopen', op);
  },
  RegieGewisseld(rows, { data, op, version }) {
    eindeAanbod(rows, 'vervallen', op);
    antwoordt(rows, 'regisseur', data.naar, op, version);
  },
  RegieTeruggevallen(rows, { data, op, version }) {
    if (data.vorm === 'regisseur') eindeAanbod(rows, 'vervallen', op);
    antwoordt(rows, 'voorlopig', data.naar, op, version);
    geenAanspreekpuntMeer(rows, data.van.medewerkerId);
  },
  VoorlopigeRegieGegeven(rows, { data, op, version }) {
    antwoordt(rows, 'voorlopig', data.naar, op, version);
  },
  EersteAanspreekpuntAangewezen(rows, { data: { aanspreekpunt } }) {
    const medewerker = aanspreekpunt.soort === 'medewerker' ? aanspreekpunt : undefined;
    dossier.patch(rows, {
      aanspreekpunt_soort: aanspreekpunt.soort,
      aanspreekpunt_medewerker_id: medewerker?.medewerkerId ?? null,
      aanspreekpunt_organisatie_id: medewerker?.organisatieId ?? null,
      aanspreekpunt_persoon_id: aanspreekpunt.soort === 'persoon' ? aanspreekpunt.persoonId : null,
    });
  },
};
