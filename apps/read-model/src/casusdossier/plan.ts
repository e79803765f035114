import type { PlanEvent } from '@eenplan/domain/types';
import type { StreamRows } from '@eenplan/event-log';
import type { Handlers } from '../gedeeld/projectie.js';
import { achteraan, vooraan, zonder } from '../gedeeld/volgorde.js';
import { zetAfspraak, zetVolgorde, zetVraag } from './casusdossier.regels.js';
import { dossier } from './casusdossier.tabellen.js';
import {
  type AfspraakRij,
  afspraak,
  contactmoment,
  doel,
  planAntwoord,
  planVersie,
  prioKeuze,
  type VraagRij,
  vraag,
  wijziging,
} from './plan.tabellen.js';

/** The one plan. */
export const plan: Pick<Handlers<'casus'>, PlanEvent['type']> = {
  HulpvraagIngebracht(rows, { data, op }) {
    zetVraag(rows, data, op);
    zetVolgorde(rows, achteraan(dossier.must(rows).volgorde, [data.vraagId]), op);
  },
  ZorgIngebracht(rows, { data, op }) {
    zetVraag(rows, data, op);
  },
  VraagGeplaatst(rows, { data }) {
    vraag.patch(rows, { geplaatst: true }, data.vraagId);
  },
  VolgordeBepaald(rows, { data, op }) {
    zetVolgorde(rows, data.vraagIds, op);
  },
  PrioVraagVoorlopig(rows, { data, op }) {
    zetVolgorde(rows, vooraan(dossier.must(rows).volgorde, data.vraagId), op, false);
  },
  PrioVraagGekozen(rows, { data, op, version }) {
    const { vraagId, keuzes } = data;
    const redenId = data.reden?.id ?? null;
    zetVolgorde(rows, vooraan(dossier.must(rows).volgorde, vraagId), op, true);
    dossier.patch(rows, { prio_reden_id: redenId });
    prioKeuze.put(rows, { nummer: version, vraag_id: vraagId, keuzes, reden_id: redenId, gekozen_op: op });
  },
  HulpvraagBeantwoord(rows, { data, op }) {
    eindeVraag(rows, data.vraagId, op, { status: 'beantwoord', oordeel_id: data.oordeelVraagsteller?.id ?? null });
  },
  HulpvraagIngetrokken(rows, { data, op }) {
    eindeVraag(rows, data.vraagId, op, { status: 'ingetrokken' });
  },
  HulpvraagLosgelaten(rows, { data, op }) {
    eindeVraag(rows, data.vraagId, op, {
      status: 'losgelaten',
      loslaat_reden: data.reden,
      laatste_aanbod_id: data.laatsteAanbod?.id ?? null,
      toelichting_id: data.toelichting?.id ?? null,
    });
  },
  DoelVoorgesteld(rows, { data, op }) {
    const { doelId, vraagId, tekst } = data;
    doel.put(rows, { doel_id: doelId, vraag_id: vraagId, tekst_id: tekst.id, status: 'voorgesteld', sinds_op: op });
  },
  DoelGesteld(rows, { data, op }) {
    const { doelId, vraagId, tekst } = data;
    doel.put(rows, { doel_id: doelId, vraag_id: vraagId, tekst_id: tekst.id, status: 'gesteld', sinds_op: op });
  },
  DoelOvergenomen(rows, { data }) {
    doel.patch(rows, { status: 'gesteld' }, data.doelId);
  },
  DoelGewijzigd(rows, { data, op, version }) {
    wijziging.put(rows, {
      nummer: version,
      doel_id: data.doelId,
      na_versie: dossier.must(rows).plan_versie,
      was_tekst_id: doel.must(rows, data.doelId).tekst_id,
      tekst_id: data.tekst.id,
      gewijzigd_op: op,
    });
    doel.patch(rows, { tekst_id: data.tekst.id }, data.doelId);
  },
  AfspraakVoorgesteld(rows, { data, op }) {
    zetAfspraak(rows, data, 'voorgesteld', op);
  },
  AfspraakGemaakt(rows, { data, op }) {
    zetAfspraak(rows, data, 'open', op);
  },
  AfspraakAangenomen(rows, { data, op }) {
    wijzigAfspraak(rows, data.afspraakId, op, { status: 'open' });
  },
  AfspraakNagekomen(rows, { data, op }) {
    wijzigAfspraak(rows, data.afspraakId, op, { status: 'nagekomen' });
  },
  AfspraakNietNagekomen(rows, { data, op }) {
    wijzigAfspraak(rows, data.afspraakId, op, { status: 'niet-nagekomen', reden_id: data.reden.id });
  },
  AfspraakVerplaatst(rows, { data, op, version }) {
    wijziging.put(rows, {
      nummer: version,
      afspraak_id: data.afspraakId,
      na_versie: dossier.must(rows).plan_versie,
      was_datum: afspraak.must(rows, data.afspraakId).uiterlijk_datum,
      datum: data.uiterlijkDatum,
      reden_id: data.reden.id,
      gewijzigd_op: op,
    });
    wijzigAfspraak(rows, data.afspraakId, op, { uiterlijk_datum: data.uiterlijkDatum, reden_id: data.reden.id });
  },
  AfspraakVervallen(rows, { data, op }) {
    wijzigAfspraak(rows, data.afspraakId, op, { status: 'vervallen', reden_id: data.reden.id });
  },
  PlanVastgesteld(rows, { data, op }) {
    planVersie.put(rows, {
      versie: data.versie,
      vastgesteld_op: op,
      prio_vraag_id: data.prioVraagId,
      vraag_ids: data.vraagIds,
      doel_ids: data.doelIds,
      afspraak_ids: data.afspraakIds,
    });
    dossier.patch(rows, { plan_versie: data.versie });
  },
  PlanBeantwoord(rows, { data, op, version }) {
    planAntwoord.put(rows, {
      nummer: version,
      versie: data.versie,
      persoon_id: data.persoonId,
      akkoord: data.akkoord,
      tekst_id: data.tekst?.id,
      opgetekend_medewerker_id: data.opgetekendDoor?.medewerkerId,
      opgetekend_organisatie_id: data.opgetekendDoor?.organisatieId,
      geantwoord_op: op,
    });
  },
  ContactVastgelegd(rows, { data, op }) {
    contactmoment.put(rows, {
      contactmoment_id: data.contactmomentId,
      met: data.met,
      medewerker_id: data.medewerker.medewerkerId,
      organisatie_id: data.medewerker.organisatieId,
      tekst_id: data.tekst.id,
      contact_op: op,
    });
  },
};

function eindeVraag(rows: StreamRows, vraagId: string, op: string, einde: Partial<VraagRij>): void {
  vraag.patch(rows, { geeindigd_op: op, ...einde }, vraagId);
  zetVolgorde(rows, zonder(dossier.must(rows).volgorde, vraagId), op);
}

function wijzigAfspraak(rows: StreamRows, afspraakId: string, op: string, wijziging: Partial<AfspraakRij>): void {
  afspraak.patch(rows, { status_op: op, ...wijziging }, afspraakId);
}
