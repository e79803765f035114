import type { Afscherming, Noodtoegang } from '@eenplan/domain/evolve';
import { Problem } from '@eenplan/edge';
import type { CasusKijk } from '../beslissen/kijk.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import type { RedenVan } from './projection.js';
import type {
  CasusVeiligheid,
  GenomenNoodtoegang,
  StaandeAfscherming,
  VeiligheidDaad,
  VoorgesteldeOpheffing,
} from './veiligheid.dto.js';
import type { VeiligheidRij } from './veiligheid.query.js';

/** The word of the API for what of this somebody may do. */
const DADEN = {
  'veiligheid.beoordelen': 'veiligheid-beoordelen',
  'veiligheid.aanvaarden': 'veiligheid-aanvaarden',
  'afscherming.instellen': 'afschermen',
} as const satisfies Readonly<Record<string, VeiligheidDaad>>;

interface Bouw {
  readonly kijk: CasusKijk;
  readonly onthulling: Onthulling;
  readonly accountId: string;
  /** Of the person who reads. */
  readonly eigenAccounts: readonly string[];
  readonly nu: number;
}

/** Known to who decides, and the reason not yet: left out, it would read as if nobody were protected. */
const nogNiet = (): Problem => Problem.unavailable();

/** As a piece: that it is there, with its reason. What leads to the beschermde is never for the geweerde, in whatever role. */
const afschermingGegeven = (kijk: CasusKijk, { beschermdeId }: Afscherming) =>
  kijk.gegeven('regie', { personen: [beschermdeId], leidt: true });

/** What keeps people safe, each part for who does something about it. */
export function bouwVeiligheid({ redenen }: VeiligheidRij, bouw: Bouw): CasusVeiligheid {
  const { kijk, onthulling, accountId, eigenAccounts } = bouw;
  const o = onthulling.in(kijk);
  const { afschermingen, noodtoegangen } = kijk.rij.bescherming;
  const reden = (onderwerpId: string, wat: RedenVan) =>
    redenen.find((een) => een.onderwerp_id === onderwerpId && een.wat === wat);

  function opheffing(een: Afscherming): VoorgesteldeOpheffing | undefined {
    const waarom = reden(een.afschermingId, 'opheffing');
    const { opheffingDoor: door } = een;
    if (!door) return undefined;
    if (!waarom) throw nogNiet();
    const eigen = eigenAccounts.includes(door.medewerkerId);
    return gevuld({
      door: o.medewerker(door.medewerkerId, door.organisatieId, true),
      voorgesteldOp: tijd(waarom.op),
      reden: o.tekst(waarom.reden_id, afschermingGegeven(kijk, een)),
      eigen,
      magBevestigen: !eigen && kijk.bevestigt(een),
    }) as VoorgesteldeOpheffing;
  }

  function afscherming(een: Afscherming): StaandeAfscherming[] {
    const gegeven = afschermingGegeven(kijk, een);
    const waarom = reden(een.afschermingId, 'afscherming');
    if (!kijk.leest(gegeven)) return [];
    if (!waarom) throw nogNiet();
    return [
      gevuld({
        afschermingId: een.afschermingId,
        beschermde: o.persoon(een.beschermdeId, gegeven),
        geweerde: o.persoon(een.geweerdeId, gegeven),
        reden: o.tekst(waarom.reden_id, gegeven),
        ingesteldDoor: o.organisatie(waarom.organisatie_id),
        ingesteldOp: tijd(waarom.op),
        vrijgegeven: een.vrijgegeven.map(({ soort, id }) => ({ soort, onderdeelId: id })),
        opheffing: opheffing(een),
      }) as StaandeAfscherming,
    ];
  }

  function noodtoegang(een: Noodtoegang): GenomenNoodtoegang[] {
    const { noodtoegangId, door, totOp } = een;
    const mag = kijk.toetst(een);
    const gegeven = kijk.gegeven('regie');
    const [waarom, antwoord] = [reden(noodtoegangId, 'noodtoegang'), reden(noodtoegangId, 'oordeel')];
    if (!(mag || (door.medewerkerId === accountId && kijk.leest(gegeven)))) return [];
    if (!waarom) throw nogNiet();
    return [
      gevuld({
        noodtoegangId,
        door: o.medewerker(door.medewerkerId, door.organisatieId, true),
        genomenOp: tijd(waarom.op),
        totOp,
        loopt: een.oordeel !== 'onterecht' && Date.parse(totOp) > bouw.nu,
        reden: o.tekst(waarom.reden_id, gegeven),
        oordeel:
          een.oordeel &&
          antwoord &&
          gevuld({
            oordeel: een.oordeel,
            door: o.medewerker(antwoord.medewerker_id, antwoord.organisatie_id, true),
            beoordeeldOp: tijd(antwoord.op),
            reden: o.tekst(antwoord.reden_id, gegeven),
          }),
        magBeoordelen: mag && een.oordeel === undefined,
      }) as GenomenNoodtoegang,
    ];
  }

  const mag: VeiligheidDaad[] = Object.entries(DADEN).flatMap(([actie, daad]) =>
    kijk.mag(actie as keyof typeof DADEN) ? [daad] : [],
  );
  return {
    mag,
    afschermingen: mag.includes('afschermen') ? afschermingen.flatMap(afscherming) : [],
    noodtoegangen: noodtoegangen.toReversed().flatMap(noodtoegang),
  };
}
