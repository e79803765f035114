import type { BijlageKlasse, BijlageSoort } from '@eenplan/domain/types';
import { Tabel } from '../gedeeld/tabel.js';

export interface BijlageRij {
  /** Also the id of the file in the vault. */
  bijlage_id: string;
  titel_id: string;
  soort: BijlageSoort;
  bytes: number;
  over: readonly string[];
  klasse: BijlageKlasse;
  leefgebied: string;
  /** Who added it: a medewerker for an organisation, or a person. */
  medewerker_id: string | null;
  organisatie_id: string | null;
  persoon_id: string | null;
  toegevoegd_op: string;
  ingetrokken_op: string | null;
}
export const bijlage = new Tabel<BijlageRij>(
  'casusdossier_bijlage',
  {
    bijlage_id: 'uuid',
    titel_id: 'uuid',
    soort: 'text',
    bytes: 'integer',
    over: 'uuid[]',
    klasse: 'text',
    leefgebied: 'text',
    medewerker_id: 'uuid',
    organisatie_id: 'uuid',
    persoon_id: 'uuid',
    toegevoegd_op: 'timestamptz',
    ingetrokken_op: 'timestamptz',
  },
  ['bijlage_id'],
);
