import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { buurVan, inhoudVan } from '@eenplan/domain/decide';
import type { BeoordelingUitkomst, CasusCommand } from '@eenplan/domain/types';
import { Problem } from '@eenplan/edge';
import type { CasusAntwoord } from '../dto/antwoord.dto.js';
import { CommandRunner, type Werk } from '../opdracht/command-runner.js';
import { eisEenduidig } from '../opdracht/kluiswerk.js';
import { AANMELDING, CASUS } from '../opdracht/stromen.js';
import type { Zonder } from '../opdracht/sessie.js';
import { Organisaties, voorlopigeRegie } from '../organisatie/organisaties.js';
import { vragerVan } from '../toegang/vrager.js';
import { bewaakPersonen } from '../persoon/vernietigd.js';
import { overCasus } from './gezin-van.js';
import {
  CasusBeoordelen,
  CasusHeropenen,
  CasussenSamenvoegen,
  GezinslidVerhuizen,
  OpCasus,
} from './casus.opdrachten.js';

@CommandHandler(OpCasus)
export class OpCasusHandler implements ICommandHandler<OpCasus> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly organisaties: Organisaties,
  ) {}

  execute(command: OpCasus) {
    return this.runner.voerUit(command.verzoek, command.body.casusId, opCasus(command, this.organisaties));
  }
}

/** How a command on one casus is decided. */
export const opCasus =
  <B extends CasusAntwoord>({ verzoek, opdracht, body }: OpCasus<B>, organisaties: Organisaties): Werk<B> =>
  async (s) => {
    const casus = await s.laad(CASUS, body.casusId);
    overCasus(s, casus);
    await organisaties.lees(s, vragerVan(opdracht, casus.state));
    // All that names an organisation to be looked up; an organisation that merely ends its part is in the casus itself.
    const volledig =
      'organisatieId' in opdracht && opdracht.type !== 'BetrokkenheidBeeindigen'
        ? { ...opdracht, organisatie: await organisaties.feiten(s, opdracht.organisatieId) }
        : opdracht;
    // A gezinslid is guarded by its reservation.
    const wie = opdracht.type === 'BetrokkeneToevoegen' ? [opdracht.persoonId] : [];
    const eisNietVernietigd = await bewaakPersonen(s, verzoek, wie);
    return () => {
      s.beslis(casus, CASUS, volledig as Zonder<CasusCommand>);
      eisNietVernietigd();
      // Only now: who may do nothing here is not told what is known of a BSN.
      eisEenduidig(s);
      return s.ingevuld(body);
    };
  };

const UITKOMST = {
  starten: 'gestart',
  'niet-starten': 'niet-gestart',
  doorgeleiden: 'doorgeleid',
  toevoegen: 'toegevoegd',
} as const satisfies Record<string, BeoordelingUitkomst>;

@CommandHandler(CasusBeoordelen)
export class CasusBeoordelenHandler implements ICommandHandler<CasusBeoordelen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly organisaties: Organisaties,
  ) {}

  execute({ verzoek, casusId, oordeel }: CasusBeoordelen) {
    return this.runner.voerUit(verzoek, casusId, async (s) => {
      const casus = await s.laad(CASUS, casusId);
      // Before the casus is looked at: an unknown organisation must not tell whether there is one.
      const feiten =
        oordeel.uitkomst === 'doorgeleiden' ? await this.organisaties.feiten(s, oordeel.organisatieId) : undefined;
      if (casus.state.status === 'nieuw') throw Problem.notFound();
      overCasus(s, casus);
      const aanmeldingId = oordeel.uitkomst === 'toevoegen' ? oordeel.aanmeldingId : casus.state.eersteAanmelding;
      const aanmelding = await s.laad(AANMELDING, aanmeldingId);
      const { state } = aanmelding;
      // What was withdrawn does not enter the plan, even if the casus that it opened is started.
      const vragen =
        state.status === 'nieuw' || state.status === 'ingetrokken'
          ? { vragen: [], aangemeldOp: s.omstandigheden.nu }
          : { vragen: state.vragen, aangemeldOp: state.op };
      const gezinIngelicht = state.status !== 'nieuw' && state.gezinIngelicht;
      const opdracht = (): Zonder<CasusCommand> => {
        switch (oordeel.uitkomst) {
          case 'starten':
            return { type: 'CasusStarten', aanmeldingId, ...vragen };
          case 'niet-starten':
            return { type: 'CasusNietStarten', reden: oordeel.reden, gezinIngelicht };
          case 'doorgeleiden':
            return {
              type: 'CasusDoorgeleiden',
              organisatie: feiten!,
              begeleiding: oordeel.begeleiding,
              gezinIngelicht,
            };
          case 'toevoegen':
            return { type: 'AanmeldingToevoegen', aanmeldingId, ...vragen };
        }
      };
      return (): CasusAntwoord => {
        s.beslis(casus, CASUS, opdracht());
        const uitkomst = UITKOMST[oordeel.uitkomst];
        s.beslis(aanmelding, AANMELDING, { type: 'AanmeldingBeoordelen', casusId, uitkomst });
        return { casusId };
      };
    });
  }
}

@CommandHandler(CasusHeropenen)
export class CasusHeropenenHandler implements ICommandHandler<CasusHeropenen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly organisaties: Organisaties,
  ) {}

  execute({ verzoek, casusId, reden }: CasusHeropenen) {
    return this.runner.voerUit(verzoek, casusId, async (s) => {
      const casus = await s.laad(CASUS, casusId);
      if (casus.state.status === 'nieuw') throw Problem.notFound();
      overCasus(s, casus);
      const gemeente = await this.organisaties.gemeente(s, casus.state.gemeente);
      return (): CasusAntwoord => {
        s.beslis(casus, CASUS, { type: 'CasusHeropenen', reden, voorlopigeRegie: voorlopigeRegie(s, gemeente) });
        return { casusId };
      };
    });
  }
}

@CommandHandler(CasussenSamenvoegen)
export class CasussenSamenvoegenHandler implements ICommandHandler<CasussenSamenvoegen> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ verzoek, casusId, naarCasusId }: CasussenSamenvoegen) {
    return this.runner.voerUit(verzoek, casusId, async (s) => {
      const [van, naar] = await Promise.all([s.laad(CASUS, casusId), s.laad(CASUS, naarCasusId)]);
      const { state } = van;
      if (state.status === 'nieuw' || naar.state.status === 'nieuw') throw Problem.notFound();
      const naarGemeente = naar.state.gemeente;
      const { afschermingen } = buurVan(state);
      return (): CasusAntwoord => {
        const buur = buurVan(naar.state);
        // The other casus first: who may not know of it is not told that it is there, or of which gemeente.
        s.beslis(naar, CASUS, { type: 'CasusOpnemen', vanCasusId: casusId, inhoud: inhoudVan(state), afschermingen });
        s.beslis(van, CASUS, { type: 'CasusSamenvoegen', naarCasusId, naarGemeente, naar: buur });
        return { casusId };
      };
    });
  }
}

@CommandHandler(GezinslidVerhuizen)
export class GezinslidVerhuizenHandler implements ICommandHandler<GezinslidVerhuizen> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ verzoek, casusId, persoonId, naarCasusId }: GezinslidVerhuizen) {
    return this.runner.voerUit(verzoek, casusId, async (s) => {
      const [van, naar] = await Promise.all([s.laad(CASUS, casusId), s.laad(CASUS, naarCasusId)]);
      if (van.state.status === 'nieuw') throw Problem.notFound();
      const ongeboren = van.state.gezinsleden.find((lid) => lid.persoonId === persoonId)?.ongeboren ?? false;
      return (): CasusAntwoord => {
        const buur = buurVan(naar.state);
        // The other casus first, as in samenvoegen.
        const { afschermingen } = buurVan(van.state);
        const ontvangen = { type: 'GezinslidOntvangen', persoonId, ongeboren, vanCasusId: casusId } as const;
        s.beslis(naar, CASUS, { ...ontvangen, afschermingen });
        s.beslis(van, CASUS, { type: 'GezinslidVerhuizen', persoonId, naarCasusId, naar: buur });
        return { casusId };
      };
    });
  }
}
