import type { CasusEvent } from '../types.js';

/** What the three ones say of one casus, kept in the plainest way from the facts alone: no code of the domain is used. */
export class NaiveCasus {
  open = false;
  readonly gezin = new Set<string>();
  /** Joined and te beoordelen: aanmelding → its gezinsleden. */
  readonly wachtend = new Map<string, string[]>();
  antwoordt: string | undefined;
  #aangeboden: string | undefined;
  /** Of whom a BSN was established: the number under which it lay. */
  #ookBekendAls: [string, string][] = [];
  readonly hulpvragen: string[] = [];
  prio: string | undefined;
  versies = 0;
  /** Pairs between whom an afscherming stands, and whether both were of the gezin already when it began to. */
  readonly afgeschermd = new Map<string, { readonly paar: readonly [string, string]; readonly warenSamen: boolean }>();

  /** Pairs that came together although an afscherming stands between them. */
  tochSamen(): string[] {
    return [...this.afgeschermd.values()]
      .filter(({ paar, warenSamen }) => !warenSamen && paar.every((persoonId) => this.gezin.has(persoonId)))
      .map(({ paar }) => paar.join(' and '));
  }

  personen(): string[] {
    const ook = this.#ookBekendAls.flatMap(([wie, uit]) => (this.gezin.has(wie) ? [uit] : []));
    return this.open ? [...new Set([...this.gezin, ...ook, ...[...this.wachtend.values()].flat()])].sort() : [];
  }

  see({ type, data }: CasusEvent): void {
    if (type === 'CasusGeopend') {
      this.open = true;
      this.antwoordt = data.voorlopigeRegie.medewerkerId;
      for (const lid of data.gezinsleden) this.gezin.add(lid.persoonId);
    }
    if (type === 'CasusHeropend') {
      this.open = true;
      this.antwoordt = data.voorlopigeRegie.medewerkerId;
    }
    if (
      type === 'CasusNietGestart' ||
      type === 'CasusDoorgeleid' ||
      type === 'CasusAfgesloten' ||
      type === 'CasusSamengevoegd'
    ) {
      this.open = false;
      this.antwoordt = undefined;
    }
    if (type === 'AanmeldingGevoegd')
      this.wachtend.set(
        data.aanmeldingId,
        data.gezinsleden.map((lid) => lid.persoonId),
      );
    if (type === 'PersonenHerkend') {
      const als = (persoonId: string) => data.herkend.find((een) => een.persoonId === persoonId)?.als ?? persoonId;
      const wachtend = this.wachtend.get(data.aanmeldingId);
      if (wachtend) this.wachtend.set(data.aanmeldingId, wachtend.map(als));
      else for (const { persoonId } of data.herkend) if (this.gezin.delete(persoonId)) this.gezin.add(als(persoonId));
    }
    if (type === 'BsnVastgesteld') this.#ookBekendAls.push([data.persoonId, data.uit]);
    if (type === 'PersoonVervangen') {
      const samen = data.wijze === 'verenigd';
      this.#ookBekendAls = this.#ookBekendAls.filter(
        ([wie, uit]) => uit !== data.als && (samen || wie !== data.persoonId),
      );
      for (const paar of this.#ookBekendAls) if (paar[0] === data.persoonId) paar[0] = data.als;
      if (samen) this.#ookBekendAls.push([data.als, data.persoonId]);
      if (this.gezin.delete(data.persoonId)) this.gezin.add(data.als);
      for (const [id, { paar, warenSamen }] of this.afgeschermd) {
        const [a, b] = paar.map((een) => (een === data.persoonId ? data.als : een)) as [string, string];
        this.afgeschermd.set(id, { paar: [a, b], warenSamen });
      }
    }
    if (type === 'AanmeldingLosgekoppeld') this.wachtend.delete(data.aanmeldingId);
    if (type === 'AanmeldingToegevoegd') {
      for (const persoonId of this.wachtend.get(data.aanmeldingId) ?? []) this.gezin.add(persoonId);
      this.wachtend.delete(data.aanmeldingId);
    }
    if (type === 'GezinslidToegevoegd' || type === 'GezinslidIngekomen') this.gezin.add(data.persoonId);
    if (type === 'GezinslidVertrokken' || type === 'GezinslidVerhuisd') this.gezin.delete(data.persoonId);
    if (type === 'RegieAanvaard') this.antwoordt = data.medewerkerId;
    if (type === 'OverdrachtAangeboden') this.#aangeboden = data.aan.medewerkerId;
    if (type === 'OverdrachtAanvaard') this.antwoordt = this.#aangeboden;
    if (type === 'RegieGewisseld' || type === 'RegieTeruggevallen' || type === 'VoorlopigeRegieGegeven')
      this.antwoordt = data.naar.medewerkerId;
    if (type === 'HulpvraagIngebracht') this.hulpvragen.push(data.vraagId);
    if (type === 'PrioVraagVoorlopig' || type === 'PrioVraagGekozen') this.prio = data.vraagId;
    if (type === 'HulpvraagBeantwoord' || type === 'HulpvraagIngetrokken' || type === 'HulpvraagLosgelaten') {
      this.hulpvragen.splice(this.hulpvragen.indexOf(data.vraagId), 1);
      if (this.prio === data.vraagId) this.prio = undefined;
    }
    if (type === 'CasusOpgenomen') {
      for (const lid of data.gezinsleden) this.gezin.add(lid.persoonId);
      for (const vraag of data.vragen)
        if (vraag.soort === 'hulpvraag' && vraag.status === 'open') this.hulpvragen.push(vraag.vraagId);
    }
    if (type === 'VeiligheidsafschermingIngesteld' || type === 'VeiligheidsafschermingOvergenomen') {
      const paar = [data.beschermdeId, data.geweerdeId] as const;
      this.afgeschermd.set(data.afschermingId, { paar, warenSamen: paar.every((id) => this.gezin.has(id)) });
    }
    if (type === 'VeiligheidsafschermingOpgeheven') this.afgeschermd.delete(data.afschermingId);
    if (type === 'PlanVastgesteld') this.versies = data.versie;
  }
}
