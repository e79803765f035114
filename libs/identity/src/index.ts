export { AANSPRAAK, type Aanspraken } from './keuring/aanspraken.js';
export { JwksSleutels, type JwksOpties, Sleutels, VasteSleutels } from './keuring/sleutels.js';
export {
  API_AUDIENCE,
  type Keuring,
  openKeuring,
  TokenKeuring,
  type TokenKeuringOpties,
} from './keuring/token-keuring.js';
export {
  type Handelende,
  hoofdrol,
  type MedewerkerStand,
  SYSTEEM_ACCOUNT,
  wieHandelt,
  type WieHandelt,
} from './handelende/handelende.js';
export {
  TOKEN_WEIGERINGEN,
  type TokenWeigering,
  type TokenWeigeringCode,
  tokenWeigering,
  type Weigering,
} from './keuring/weigering.js';
export type { Account as IssuerAccount, Accounts as IssuerAccounts } from './issuer/account.js';
export {
  type IssuerClients,
  type PartnerSysteem,
  type PortaalClient,
  PROGRAMMA_CLIENT,
  PROGRAMMA_REDIRECT,
} from './issuer/clients.js';
export { type OntwikkelIssuer, type OntwikkelIssuerOpties, startOntwikkelIssuer } from './issuer/issuer.js';
export { ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from './issuer/vaste-accounts.js';
export { inloggen } from './inloggen/inloggen.js';
export { type PartnerAanmelding, partnerToken } from './inloggen/partner.js';
export { type Token, TokenBron } from './inloggen/token-bron.js';
export { type Beleid, keurBeleid, leesBeleid } from './beslissen/beleid.js';
export {
  Beslisser,
  type Besluit,
  type CasusBeslisser,
  type Getuige,
  TAAK,
  type VerzoekBeslisser,
} from './beslissen/beslisser.js';
export {
  AANMELDING_ACTIES,
  type AanmeldingActie,
  type AanmeldingFeiten,
  type Account as BeslisAccount,
  type Afscherming,
  type Beslissing,
  type BetrokkeneRol,
  type Bijzonderheden,
  CASUS_ACTIES,
  type CasusActie,
  type CasusFeiten,
  type Gegeven,
  GEGEVEN_ACTIES,
  type GegevenActie,
  type GegevenKenmerk,
  GEZIN,
  type Goedkeuring,
  type Grondslag,
  INSTALLATIE_ACTIES,
  type InstallatieActie,
  KLASSEN,
  type Klasse,
  type Noodtoegang,
  ORGANISATIE_ACTIES,
  type OrganisatieActie,
  type OrganisatieFeiten,
  type PersoonFeiten,
  type Rol as BeslisRol,
  type Verzoek,
  type Vlag,
  type Vraag,
} from './beslissen/vraag.js';
