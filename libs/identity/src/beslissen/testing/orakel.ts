import type { Account, Beslissing, Omstandigheden, Vraag } from '../vraag.js';
import { magInCasus, magInInstallatie, magMetAanmelding, magMetGegeven, magMetOrganisatie } from './orakel-handelen.js';
import { leesGegeven } from './orakel-lezen.js';

/**
 * What domain.md says of who may see and do what, in plain TypeScript and without Cedar: the other witness, with which the
 * policies are compared. It was written first, and is never shipped.
 */
export function orakel(account: Account, vraag: Vraag, om: Omstandigheden): Beslissing {
  switch (vraag.over) {
    case 'casus':
      return jaNee(magInCasus(vraag.actie, account, vraag.casus, om));
    case 'gegeven': {
      const { actie, casus, gegeven } = vraag;
      if (actie === 'lezen' || actie === 'tekst.lezen') return leesGegeven(actie, account, casus, gegeven, om);
      return jaNee(magMetGegeven(actie, account, casus, gegeven, om));
    }
    case 'aanmelding':
      return jaNee(magMetAanmelding(vraag.actie, account, vraag.aanmelding));
    case 'organisatie':
      return jaNee(magMetOrganisatie(vraag.actie, account, vraag.organisatie));
    case 'installatie':
      return jaNee(magInInstallatie(vraag.actie, account));
  }
}

const jaNee = (mag: boolean): Beslissing => (mag ? 'ja' : 'nee');
