import type { BijlageEvent } from '@eenplan/domain/types';
import type { Gegeven } from '@eenplan/identity';
import type { CasusKijk } from '../beslissen/kijk.js';
import type { Handlers } from '../gedeeld/projectie.js';
import { bijlage, type BijlageRij } from './bijlagen.tabel.js';

/** Files that belong to a casus. */
export const bijlagen: Pick<Handlers<'casus'>, BijlageEvent['type']> = {
  BijlageToegevoegd(rows, { data, op }) {
    const { bijlageId, titel, soort, bytes, over, klasse, leefgebied, door } = data;
    const medewerker = door.soort === 'medewerker' ? door : undefined;
    bijlage.put(rows, {
      bijlage_id: bijlageId,
      titel_id: titel.id,
      soort,
      bytes,
      over,
      klasse,
      leefgebied,
      medewerker_id: medewerker?.medewerkerId,
      organisatie_id: medewerker?.organisatieId,
      persoon_id: door.soort === 'persoon' ? door.persoonId : null,
      toegevoegd_op: op,
    });
  },
  BijlageIngetrokken(rows, { data, op }) {
    bijlage.patch(rows, { ingetrokken_op: op }, data.bijlageId);
  },
};

/** A file is of the class that it was added as, given by who added it; it may lead to whom it is about (a letter has an address). */
export const bijlageGegeven = (kijk: CasusKijk, een: BijlageRij): Gegeven =>
  kijk.gegeven(een.klasse, {
    leefgebied: een.leefgebied,
    gever: een.organisatie_id,
    personen: een.over,
    eigenaar: een.medewerker_id ?? een.persoon_id,
    leidt: true,
    onderdeel: { soort: 'bijlage', id: een.bijlage_id },
  });
