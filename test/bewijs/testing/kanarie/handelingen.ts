import type { BeslisAccount as Account } from '@eenplan/identity';
import type { Body } from './merken.js';
import type { Toneel } from './toneel.js';

/** Steps of a story that change what the oracle has to know of a casus, told in one line. */
export class Handelingen {
  /** By child: who would count as a parent, and who is recorded as one. */
  private readonly volwassenen = new Map<string, readonly string[]>();
  private readonly vastgelegd = new Map<string, readonly string[]>();

  constructor(
    readonly t: Toneel,
    /** The casus, by name. */
    readonly naam: string,
    readonly coordinator: string,
  ) {}

  doe(wie: string, operatie: string, body: Body = {}, over: Record<string, string> = {}) {
    return this.t.doe(wie, operatie, body, over, this.naam);
  }
  get casus() {
    return this.t.casus(this.naam);
  }
  feiten(over: Partial<typeof this.casus.feiten>): void {
    this.casus.feiten = { ...this.casus.feiten, ...over };
  }

  /** Each writes something and keeps it, and something else and throws that away. */
  async schrijven(...wie: string[]): Promise<void> {
    for (const een of wie) for (const weg of [false, true]) await this.t.schrijft(een, this.naam, weg);
  }

  /** @param wie asked and accepts */
  async regisseur(wie: string, voorkeur?: Body): Promise<void> {
    await this.doe(this.coordinator, 'regisseurAanwijzen', {
      ...this.t.medewerker(wie),
      ...(voorkeur && { voorkeur }),
    });
    await this.doe(wie, 'regieAanvaarden');
    this.isRegisseur(wie);
  }
  isRegisseur(wie: string): void {
    const regisseur = this.t.medewerker(wie);
    this.feiten({ regisseur });
    this.betrokken(regisseur.organisatieId, []);
  }

  async betrek(wie: string, organisatie: string, ...leefgebieden: string[]): Promise<void> {
    const { organisatieId } = this.t.organisatie(organisatie);
    await this.doe(wie, 'organisatieBetrekken', { organisatieId, leefgebieden });
    this.betrokken(organisatieId, leefgebieden);
  }
  private betrokken(organisatieId: string, leefgebieden: string[]): void {
    const anderen = this.casus.feiten.organisaties.filter((een) => een.organisatieId !== organisatieId);
    const al = this.casus.feiten.organisaties.find((een) => een.organisatieId === organisatieId);
    this.feiten({
      organisaties: [
        ...anderen,
        { organisatieId, leefgebieden: leefgebieden.length ? leefgebieden : (al?.leefgebieden ?? []) },
      ],
    });
  }

  /** Brought in, and placed by the regisseur. @param van in whose words; a zorg without */
  async vraag(wie: string, leefgebied: string, van: string | undefined, plaatser: string): Promise<string> {
    const soort = van === undefined ? 'zorg' : 'hulpvraag';
    const vraagsteller = van && this.t.wie(van);
    const body = { soort, leefgebied, ...(vraagsteller && { vraagstellerId: vraagsteller }) };
    const { vraagId } = await this.doe(wie, 'vraagInbrengen', body);
    this.casus.vragen.set(vraagId!, { soort, leefgebied, ...(vraagsteller ? { vraagsteller } : this.gever(wie)) });
    await this.doe(plaatser, 'vraagPlaatsen', {}, { vraagId: vraagId! });
    return vraagId!;
  }
  async doel(wie: string, vraagId: string): Promise<string> {
    const { doelId } = await this.doe(wie, 'doelStellen', { vraagId });
    // What who keeps the plan sets as a goal is the gezin's, as the vraag is; what another proposes is of that one.
    const eigen = this.t.speler(wie).sub === this.casus.feiten.regisseur?.medewerkerId;
    this.casus.doelen.set(doelId!, { vraagId, ...(!eigen && this.gever(wie)) });
    return doelId!;
  }
  private gever(wie: string): { gever?: string } {
    const { organisatieId } = this.t.speler(wie);
    return organisatieId === undefined ? {} : { gever: organisatieId };
  }

  /** @param van a medewerker or a person, by name */
  async afspraak(wie: string, doelId: string, van: string, over: Body = {}): Promise<string> {
    const eigenaar = this.t.personen.has(van)
      ? { soort: 'persoon', persoonId: this.t.wie(van) }
      : { soort: 'medewerker', ...this.t.medewerker(van) };
    const { afspraakId } = await this.doe(wie, 'afspraakMaken', { doelId, eigenaar, samen: true, ...over });
    this.casus.afspraken.set(afspraakId!, { doelId, eigenaar });
    return afspraakId!;
  }
  /** The plan that holds from now: what is in it, the gezin shares. */
  async stelVast(wie: string): Promise<void> {
    await this.doe(wie, 'planVaststellen');
    const { vragen, doelen, afspraken } = this.casus;
    this.casus.gedeeld = new Set([...vragen.keys(), ...doelen.keys(), ...afspraken.keys()]);
  }
  antwoord(wie: string, namens: string, versie = '1') {
    return this.doe(wie, 'planBeantwoorden', { persoonId: this.t.wie(namens), akkoord: false }, { versie });
  }
  contact(wie: string, ...met: string[]) {
    return this.doe(wie, 'contactVastleggen', { met: met.map((naam) => this.t.wie(naam)) });
  }
  async afscherming(wie: string, beschermde: string, geweerde: string): Promise<string> {
    const [beschermdeId, geweerdeId] = [this.t.wie(beschermde), this.t.wie(geweerde)];
    const { afschermingId } = await this.doe(wie, 'veiligheidsafschermingInstellen', {
      beschermdeId,
      geweerde: { persoonId: geweerdeId },
    });
    this.feiten({ afschermingen: [{ beschermdeId, geweerdeId }] });
    return afschermingId!;
  }

  /** @param over nobody: the gezin as a whole */
  async bijlage(wie: string, klasse: string, leefgebied: string, ...over: string[]): Promise<string> {
    const body = { klasse, leefgebied, over: over.map((naam) => this.t.wie(naam)) };
    const { bijlageId } = await this.doe(wie, 'bijlageToevoegen', body);
    this.t.bijlagen.set(bijlageId!, this.casus);
    return bijlageId!;
  }
  async bijlageWeg(wie: string, bijlageId: string): Promise<void> {
    await this.doe(wie, 'bijlageIntrekken', {}, { bijlageId });
    this.t.ingetrokken.add(bijlageId);
  }

  /** Who is younger than 16, and of whom of 16 or 17 which adults count as parents as long as not both are recorded. */
  leeftijden(jonger: readonly string[], jongeren: Readonly<Record<string, readonly string[]>>): void {
    for (const [naam, volwassenen] of Object.entries(jongeren)) this.volwassenen.set(naam, volwassenen);
    for (const naam of jonger) this.lid(naam, { vanaf16: false });
    for (const naam of Object.keys(jongeren)) this.lid(naam, { ouders: this.ouders(naam) });
  }
  private ouders(kind: string): string[] {
    const ouders = this.vastgelegd.get(kind) ?? [];
    const tellen = ouders.length < 2 ? [...ouders, ...(this.volwassenen.get(kind) ?? [])] : ouders;
    return [...new Set(tellen)].map((naam) => this.t.wie(naam));
  }
  private lid(naam: string, over: Partial<(typeof this.casus.feiten.gezinsleden)[number]>): void {
    const id = this.t.wie(naam);
    const { gezinsleden } = this.casus.feiten;
    this.feiten({ gezinsleden: gezinsleden.map((een) => (een.persoonId === id ? { ...een, ...over } : een)) });
  }

  async ouder(wie: string, kind: string, ouder: string): Promise<void> {
    const body = { ouderId: this.t.wie(ouder), bron: 'brp' };
    await this.doe(wie, 'ouderVastleggen', body, { persoonId: this.t.wie(kind) });
    this.vastgelegd.set(kind, [...(this.vastgelegd.get(kind) ?? []), ouder]);
    this.lid(kind, { ouders: this.ouders(kind) });
  }
  async geenOuder(wie: string, kind: string, ouder: string): Promise<void> {
    await this.doe(wie, 'ouderIntrekken', {}, { persoonId: this.t.wie(kind), ouderId: this.t.wie(ouder) });
    this.vastgelegd.set(kind, this.vastgelegd.get(kind)?.filter((een) => een !== ouder) ?? []);
    this.lid(kind, { ouders: this.ouders(kind) });
  }
  async gezag(wie: string, kind: string, ...wieHet: string[]): Promise<void> {
    for (const naam of wieHet) {
      const body = { gezaghebbendeId: this.t.wie(naam), bron: 'gezagsregister' };
      await this.doe(wie, 'gezagVastleggen', body, { persoonId: this.t.wie(kind) });
      this.lid(kind, { gezag: [...this.gezagOver(kind), this.t.wie(naam)] });
    }
  }
  async geenGezag(wie: string, kind: string, naam: string): Promise<void> {
    const ids = { persoonId: this.t.wie(kind), gezaghebbendeId: this.t.wie(naam) };
    await this.doe(wie, 'gezagBeeindigen', { bron: 'uitspraak-rechter' }, ids);
    this.lid(kind, { gezag: this.gezagOver(kind).filter((id) => id !== ids.gezaghebbendeId) });
  }
  private gezagOver(kind: string): readonly string[] {
    return this.casus.feiten.gezinsleden.find(({ persoonId }) => persoonId === this.t.wie(kind))!.gezag;
  }
}

export const lid = (persoon: Body, hoedanigheid = 'gezinslid'): Body => ({ ...persoon, hoedanigheid });
export const MEDEWERKER: Account['rollen'] = ['medewerker'];
