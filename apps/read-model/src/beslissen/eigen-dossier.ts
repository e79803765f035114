import { GEEN_BESCHERMING } from '@eenplan/domain/evolve';
import type { Gegeven } from '@eenplan/identity';
import { allesIn } from '../gedeeld/onthulling.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import type { CasusRij } from './kijker.js';

/**
 * What a person asks of a gemeente belongs to no casus; it is asked about as a casus of that person alone, as where it is
 * decided (casus-service).
 */
export const eigenDossier = (persoonId: string, gemeente: string): CasusRij => ({
  casus_id: persoonId,
  toegang: {
    gemeente,
    status: 'lopend',
    regisseur: null,
    laatst: null,
    gevraagd: null,
    organisaties: [],
    gezinsleden: [persoonId],
    onverteld: false,
    betrokkenen: [],
    gevoegd: {},
    bescherming: GEEN_BESCHERMING,
    sinds: {},
    gevers: {},
  } satisfies ToegangRij,
});

/** Words of a request and about it: whoever may see the request reads them. */
export const eigenWoorden = ({ persoon_id }: { readonly persoon_id: string }): Gegeven => ({
  ...allesIn(null).persoon(persoon_id),
  klasse: 'verhaal',
});
