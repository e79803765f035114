import { randomBytes } from 'node:crypto';
import type { Geheimen } from '../../../apps/eenplan/src/gegevens/gegevensmap.js';

const sleutel = () => randomBytes(32).toString('base64url');

/** Secrets of an installation. Ids of what a command makes follow from the command and these: two with the same get the same. */
export function geheimen(): Geheimen {
  return {
    rollen: {
      eenplan_casusregie: sleutel(),
      eenplan_leesmodellen: sleutel(),
      eenplan_audit: sleutel(),
      eenplan_kluis: sleutel(),
      eenplan_kluis_lezen: sleutel(),
      eenplan_kluis_inzage: sleutel(),
      eenplan_portaal: sleutel(),
    },
    eenplanSleutel: sleutel(),
    inzageSleutel: sleutel(),
    bsnSleutel: sleutel(),
    portaalGeheim: sleutel(),
  };
}
