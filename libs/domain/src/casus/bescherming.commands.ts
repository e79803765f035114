import type { TextRef } from '@eenplan/kernel';
import type { Datum, OrganisatieFeiten, PersoonId } from '../waarden.js';
import type { NoodtoegangOordeel, Onderdeel } from './bescherming.events.js';

/** A deling as the service knows it: both organisations looked up. */
interface Tussen {
  readonly klasse: string;
  readonly gever: OrganisatieFeiten;
  readonly ontvanger: OrganisatieFeiten;
  readonly verwerkingsdoel: string;
  readonly geldigTotDatum?: Datum;
}

/** What the law asks of an age, and no more of it. */
export type Leeftijdsklasse = 'onder-12' | 'van-12-tot-16' | 'vanaf-16';

export type BeschermingCommand =
  | {
      readonly type: 'VeiligheidsafschermingInstellen';
      readonly afschermingId: string;
      readonly beschermdeId: PersoonId;
      readonly geweerdeId: PersoonId;
      /** The geweerde is given by the id of somebody whom the casus knows; else by data that came along. */
      readonly genoemd: boolean;
      readonly reden: TextRef;
    }
  | { readonly type: 'OnderdeelVrijgeven'; readonly afschermingId: string; readonly onderdeel: Onderdeel }
  | { readonly type: 'OnderdeelSluiten'; readonly afschermingId: string; readonly onderdeel: Onderdeel }
  | { readonly type: 'OpheffingVoorstellen'; readonly afschermingId: string; readonly reden: TextRef }
  | { readonly type: 'OpheffingIntrekken'; readonly afschermingId: string }
  | { readonly type: 'OpheffingBevestigen'; readonly afschermingId: string }
  | ({ readonly type: 'GrondslagVaststellen'; readonly grondslagId: string; readonly grondslag: string } & Tussen)
  | { readonly type: 'GrondslagBeeindigen'; readonly grondslagId: string; readonly reden: TextRef }
  | ({
      readonly type: 'ToestemmingGeven';
      readonly toestemmingId: string;
      readonly persoonId: PersoonId;
      /** Who gave it, as a medewerker writes it down; absent: who acts, or the person itself. */
      readonly gegevenDoor?: readonly PersoonId[];
      /** As the vault knows it now; unknown is 16 or older, which nobody else decides for. */
      readonly leeftijd: Leeftijdsklasse;
    } & Tussen)
  | { readonly type: 'ToestemmingIntrekken'; readonly toestemmingId: string }
  | { readonly type: 'InzageOudersToestaan'; readonly persoonId: PersoonId; readonly ouderId: PersoonId }
  | { readonly type: 'InzageOudersIntrekken'; readonly persoonId: PersoonId; readonly ouderId: PersoonId }
  | { readonly type: 'OuderVastleggen'; readonly kindId: PersoonId; readonly ouderId: PersoonId; readonly bron: string }
  | { readonly type: 'OuderIntrekken'; readonly kindId: PersoonId; readonly ouderId: PersoonId }
  | {
      readonly type: 'GezagVastleggen';
      readonly kindId: PersoonId;
      readonly gezaghebbendeId: PersoonId;
      readonly bron: string;
      /** The vault knows the child as 18 or older; false where it does not know. */
      readonly kindIsVolwassen: boolean;
    }
  | {
      readonly type: 'GezagBeeindigen';
      readonly kindId: PersoonId;
      readonly gezaghebbendeId: PersoonId;
      readonly bron: string;
    }
  /** `organisatie`: the one for which who acts works, if any. */
  | {
      readonly type: 'NoodtoegangNemen';
      readonly noodtoegangId: string;
      readonly organisatie?: OrganisatieFeiten;
      readonly reden: TextRef;
      /** How long; as long as the werkwijze allows unless said. */
      readonly uren?: number;
    }
  | {
      readonly type: 'NoodtoegangBeoordelen';
      readonly noodtoegangId: string;
      readonly oordeel: NoodtoegangOordeel;
      readonly reden: TextRef;
    }
  | { readonly type: 'OpenstellingVragen'; readonly openstellingId: string; readonly reden: TextRef }
  | { readonly type: 'OpenstellingGoedkeuren'; readonly openstellingId: string }
  | { readonly type: 'OpenstellingBeeindigen'; readonly openstellingId: string };
