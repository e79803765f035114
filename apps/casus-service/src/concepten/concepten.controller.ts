import { Body, Controller, Delete, Get, HttpCode, Inject, Param, type PipeTransform, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Problem } from '@eenplan/edge';
import { Vault } from '@eenplan/vault';
import type { Account } from '../accounts.js';
import { CONCEPT_DAGEN, CONFIG, type CasusServiceConfig } from '../config.js';
import { CommandRunner } from '../opdracht/command-runner.js';
import type { Sessie } from '../opdracht/sessie.js';
import { AANMELDING, CASUS, ORGANISATIE, PERSOON, persoonStroom } from '../opdracht/stromen.js';
import { ConceptAntwoord, ConceptBewarenDto, ConceptWissenQuery } from './concepten.dto.js';

const DAG_MS = 86_400_000;
/** As the portal calls it: a proposal to erase a person, with what is to read of texts about others too. */
const VERNIETIGING = 'vernietiging';
const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** What is written, and of what: the casus, aanmelding, person or organisation first. No words: it stands in the address. */
const ONDERWERP = new RegExp(`^[a-z][a-z0-9-]{0,39}(\\.${ID}){0,3}$`);

class OnderwerpPipe implements PipeTransform<string, string> {
  transform(waarde: string): string {
    if (ONDERWERP.test(waarde)) return waarde;
    const detail = 'Dit moet een code zijn, met daarachter nummers: nieuwe-afspraak.<casusId>.';
    throw Problem.invalid([{ in: 'path', pointer: '/onderwerp', code: 'geen-onderwerp', detail }]);
  }
}

const Onderwerp = (): ParameterDecorator => Param('onderwerp', new OnderwerpPipe());
const OnderwerpParam = () =>
  ApiParam({
    name: 'onderwerp',
    description: 'Wat u schrijft, en over welke casus, aanmelding, persoon of organisatie.',
    schema: { type: 'string', pattern: ONDERWERP.source },
    example: 'nieuwe-afspraak.0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001',
  });

/** What somebody is writing and has not sent: of the own account only, and only about what that account may still see (ADR 19). */
@ApiTags('concepten')
@Controller('concepten/:onderwerp')
export class ConceptenController {
  readonly #termijnMs: number;

  constructor(
    private readonly vault: Vault,
    private readonly runner: CommandRunner,
    @Inject(CONFIG) config: CasusServiceConfig,
  ) {
    this.#termijnMs = (config.conceptDagen ?? CONCEPT_DAGEN) * DAG_MS;
  }

  @ApiOperation({
    summary: 'Bekijk wat u eerder schreef',
    description:
      'Wat u schreef en nog niet verstuurde. Alleen u ziet dit, en alleen zolang u mag zien waar het over gaat.',
  })
  @OnderwerpParam()
  @ApiOkResponse({ type: ConceptAntwoord, description: 'Wat er bewaard is; zonder inhoud als dat niets is.' })
  @Get()
  async conceptBekijken(@CurrentActor() account: Account, @Onderwerp() onderwerp: string): Promise<ConceptAntwoord> {
    const { accountId } = account;
    const concept =
      (await this.#personen(account, onderwerp)) &&
      (await this.vault.concepten.lees({ accountId, onderwerp }, this.#termijnMs / 1000));
    return concept ? { onderwerp, inhoud: concept.inhoud, ...this.#termijn(concept.bewaardOp) } : { onderwerp };
  }

  @ApiOperation({
    summary: 'Bewaar wat u schrijft',
    description: 'Komt in de plaats van wat eerder bewaard is. Na een tijd gaat het vanzelf weg.',
  })
  @OnderwerpParam()
  @ApiOkResponse({ type: ConceptAntwoord, description: 'Het is bewaard.' })
  @Put()
  async conceptBewaren(
    @CurrentActor() account: Account,
    @Onderwerp() onderwerp: string,
    @Body() { inhoud }: ConceptBewarenDto,
  ): Promise<ConceptAntwoord> {
    const personen = await this.#personen(account, onderwerp);
    if (!personen) throw Problem.notFound();
    const bewaardOp = await this.vault.concepten.bewaar({ accountId: account.accountId, onderwerp }, inhoud, personen);
    return { onderwerp, inhoud, ...this.#termijn(bewaardOp) };
  }

  @ApiOperation({
    summary: 'Gooi weg wat u schreef',
    description: 'Ook als er niets bewaard is. Met bewaardOp blijft staan wat later bewaard is, in een ander venster.',
  })
  @OnderwerpParam()
  @ApiNoContentResponse({ description: 'Het is niet meer bewaard.' })
  @HttpCode(204)
  @Delete()
  async conceptWissen(
    @CurrentActor() { accountId }: Account,
    @Onderwerp() onderwerp: string,
    @Query() { bewaardOp }: ConceptWissenQuery,
  ): Promise<void> {
    await this.vault.concepten.wis({ accountId, onderwerp }, bewaardOp === undefined ? undefined : new Date(bewaardOp));
  }

  #termijn(bewaardOp: Date): { bewaardOp: string; totOp: string } {
    return {
      bewaardOp: bewaardOp.toISOString(),
      totOp: new Date(bewaardOp.getTime() + this.#termijnMs).toISOString(),
    };
  }

  /** Who is named in the texts that are about this person too: what is to read in their place is about them. */
  async #ookVan(persoonId: string): Promise<string[]> {
    const { teLakken } = await this.vault.consequences(persoonId);
    return teLakken.flatMap(({ anderen }) => anderen);
  }

  /** Everybody whom it may be about; undefined where this account may not know of it, as where it does not exist. */
  async #personen(account: Account, onderwerp: string): Promise<readonly string[] | undefined> {
    const [wat, over, ...verder] = onderwerp.split('.');
    if (over === undefined) return [];
    try {
      const bij = await this.runner.kijk(account, (sessie) => wieErbij(sessie, over));
      return wat === VERNIETIGING ? [...bij, ...(await this.#ookVan(verder.at(-1) ?? over))] : bij;
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return undefined;
      throw error;
    }
  }
}

/** @throws Problem 404 where whoever acts may not see it */
async function wieErbij(sessie: Sessie, id: string): Promise<string[]> {
  const { state: casus } = await sessie.laad(CASUS, id);
  if (casus.status !== 'nieuw') {
    sessie.toets.eisZicht({ over: 'casus', state: casus });
    const { gezinsleden, betrokkenen, vertrokken, gevoegd } = casus;
    const bij = [...gezinsleden, ...betrokkenen, ...gevoegd.flatMap((een) => [...een.gezinsleden, ...een.betrokkenen])];
    return [...new Set([...bij.map(({ persoonId }) => persoonId), ...vertrokken])];
  }
  const { state: persoon } = await sessie.laad(PERSOON, persoonStroom(id));
  if (persoon.status !== 'nieuw') {
    sessie.toets.eisZicht({ over: 'persoon', state: persoon });
    return [id];
  }
  const { state: organisatie } = await sessie.laad(ORGANISATIE, id);
  if (organisatie.status !== 'nieuw') {
    sessie.toets.eisZicht({ over: 'organisatie', state: organisatie });
    return [];
  }
  const { state: aanmelding } = await sessie.laad(AANMELDING, id);
  if ('casusId' in aanmelding && aanmelding.casusId !== undefined) await sessie.laad(CASUS, aanmelding.casusId);
  sessie.toets.eisZicht({ over: 'aanmelding', state: aanmelding });
  return aanmelding.status === 'nieuw' ? [] : aanmelding.personen.map(({ persoonId }) => persoonId);
}
