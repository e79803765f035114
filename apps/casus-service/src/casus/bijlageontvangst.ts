import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type Bestand, Problem } from '@eenplan/edge';
import { type OntvangenBijlage, Vault } from '@eenplan/vault';
import type { BijlageAntwoord } from '../dto/antwoord.dto.js';
import { type Antwoord, CommandRunner } from '../opdracht/command-runner.js';
import { isNee } from '../opdracht/fouten.js';
import type { BestandOpdracht } from '../opdracht/opdracht-met-bestand.js';
import { type Verzoek } from '../opdracht/verzoek.js';
import { type GekeurdBestand, keur } from './bestandskeuring.js';
import { BijlageDto } from './bijlagen.dto.js';
import { OpCasus } from './casus.opdrachten.js';
import { opCasus } from './casus.handlers.js';
import { Organisaties } from '../organisatie/organisaties.js';

/** Files that this process takes in at the same time: each has some 1 MB of memory, and work to do for its encryption. */
const TEGELIJK = 16;

/** Takes a file in: first whether it may be added at all, then into the vault while it comes, then the command. */
@Injectable()
export class Bijlageontvangst {
  #bezig = 0;

  constructor(
    private readonly runner: CommandRunner,
    private readonly vault: Vault,
    private readonly organisaties: Organisaties,
    @Inject(CommandBus) private readonly bus: CommandBus,
  ) {}

  neemAan(
    opdracht: BestandOpdracht,
    casusId: string,
    klaar: (verzoek: Verzoek, antwoord: Antwoord<BijlageAntwoord>) => BijlageAntwoord,
  ): Promise<BijlageAntwoord> {
    return opdracht.lees(BijlageDto, async (dto, bestand) => {
      if (this.#bezig >= TEGELIJK)
        throw Problem.unavailable('te-druk', 'Er komen nu veel bestanden binnen. Probeer het over enkele seconden opnieuw.'); // prettier-ignore
      this.#bezig += 1;
      try {
        return await this.#neemAan(opdracht, casusId, dto, bestand, klaar);
      } finally {
        this.#bezig -= 1;
      }
    });
  }

  async #neemAan(
    opdracht: BestandOpdracht,
    casusId: string,
    dto: BijlageDto,
    bestand: Bestand,
    klaar: (verzoek: Verzoek, antwoord: Antwoord<BijlageAntwoord>) => BijlageAntwoord,
  ): Promise<BijlageAntwoord> {
    const proef = opdracht.verzoek(dto);
    const bijlageId = proef.nieuwId('bijlage');
    const eerder = await this.runner.eerder(proef);
    const gekeurd = await keur(bestand);
    const { naam, soort } = gekeurd;
    if (!eerder) await this.#mag(proef, casusId, bijlageId, dto, gekeurd);
    // What was carried out before is only looked at: whether it is the same.
    const ontvangen = eerder ? undefined : await this.vault.ontvang({ bijlageId, naam, soort }, gekeurd.inhoud);
    const { hash, bytes } = ontvangen ?? (await maat(gekeurd.inhoud));
    const verzoek = opdracht.verzoek({ gegevens: dto, naam, soort, hash });
    const command = vul(verzoek, casusId, bijlageId, dto, { soort, bytes, ontvangen });
    const vergeet = () => ontvangen && this.vault.vergeet(ontvangen).catch(() => undefined);
    try {
      const antwoord = klaar(verzoek, (await this.bus.execute(command)) as Antwoord<BijlageAntwoord>);
      // The same request was faster, elsewhere: then its file is the one.
      await vergeet();
      return antwoord;
    } catch (error) {
      // Where the outcome is unknown the sweeper decides.
      if (isNee(error)) await vergeet();
      throw error;
    }
  }

  /** Who may not add it, or where it cannot be added, is told so before it is stored anywhere. */
  async #mag(proef: Verzoek, casusId: string, bijlageId: string, dto: BijlageDto, { soort }: GekeurdBestand): Promise<void> {
    const command = vul(proef, casusId, bijlageId, dto, { soort, bytes: 0, ontvangen: undefined });
    await this.runner.proef(proef, casusId, opCasus(command, this.organisaties));
  } // prettier-ignore
}

function vul(
  verzoek: Verzoek,
  casusId: string,
  bijlageId: string,
  { titel, over = [], klasse, leefgebied, ...dto }: BijlageDto,
  {
    soort,
    bytes,
    ontvangen,
  }: Pick<GekeurdBestand, 'soort'> & { bytes: number; ontvangen: OntvangenBijlage | undefined },
): OpCasus<BijlageAntwoord> {
  const wie = over.length > 0 ? over : undefined;
  const bestand = verzoek.bijlage(bijlageId, ontvangen, wie);
  return new OpCasus(
    verzoek.gebeurd(dto),
    {
      type: 'BijlageToevoegen',
      bijlageId,
      bestand,
      titel: verzoek.tekst('/titel', titel, wie),
      soort,
      bytes,
      over,
      klasse,
      leefgebied,
    },
    { casusId, bijlageId },
  );
}

async function maat(inhoud: AsyncIterable<Buffer>): Promise<{ readonly hash: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const deel of inhoud) {
    hash.update(deel);
    bytes += deel.length;
  }
  return { hash: hash.digest('hex'), bytes };
}
