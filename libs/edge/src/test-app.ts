import { Body, Controller, Get, Injectable, Module, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExtension, ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Refusal } from '@eenplan/kernel';
import { StoreUnavailableError, UnstorableError, type Written } from '@eenplan/event-store';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Aangemeld, Accounts, type Actor, CurrentActor, type Gevonden, Herkenning, Open } from './actor.js';
import { contextOf } from './context.js';
import { createApp } from './create-app.js';
import { Datum, IdParam, Nested, NestedList, Tekst } from './dto.js';
import { Answers, Positie, setAnswerHeaders, TAKES_IF_MATCH } from './headers.js';
import { Health } from './health.js';
import type { EdgeOptions } from './options.js';
import { cursorOf, paged } from './paging.js';
import { PaginaQuery } from './paging.dto.js';
import { Problem } from './problem.js';

/** The small app that the tests of this library talk to. */
export class Persoon {
  @ApiProperty() @Tekst(20) naam: string;
  @ApiProperty({ required: false }) @IsOptional() @Datum() geboortedatum?: string;
}
class Melding {
  @ApiProperty() @Tekst(100) vraag: string;
  @ApiProperty() @IsIn(['a', 'b']) soort: string;
  @ApiProperty({ type: [Persoon] }) @NestedList(() => Persoon, { min: 1, max: 3 }) personen: Persoon[];
  @ApiProperty({ required: false }) @IsOptional() @Nested(() => Persoon) melder?: Persoon;
}
class Lijst extends PaginaQuery {
  @ApiProperty({ required: false }) @IsOptional() @IsIn(['x', 'y']) filter?: string;
}
class Antwoord {
  @ApiProperty() id: string;
}

export const ID = '11111111-1111-4111-8111-111111111111';
export const WRITTEN: Written = { log: 0, position: 12, streams: [{ streamId: ID, version: 7 }] };
export const ACTOR: Actor = {
  accountId: 'coordinator-1',
  rol: 'casuscoordinator',
  rollen: ['casuscoordinator'],
  gemeenten: ['0010'],
};
/** The only header that lets somebody in here. */
export const AS = { authorization: `Bearer ${ACTOR.accountId}` };

/** Lets a test hold a request and let it go. */
@Injectable()
export class Gate {
  entered: () => void = () => undefined;
  open: () => void = () => undefined;
  async pass(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.open = resolve;
      this.entered();
    });
  }
  destroyed = false;
  onModuleDestroy(): void {
    this.destroyed = true;
  }
}

@Controller('meldingen')
class TestController {
  constructor(
    private readonly gate: Gate,
    readonly health: Health,
  ) {}

  @Post()
  @Answers('ETag', 'Eenplan-Positie')
  @ApiOkResponse({ type: Antwoord })
  indienen(@Body() body: Melding, @CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    setAnswerHeaders(reply, { version: 7, written: WRITTEN });
    return { id: ID, actor: actor.accountId, vraag: body.vraag, personen: body.personen.length };
  }

  @Get()
  @Answers('Link')
  lijst(@Query() query: Lijst, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const after = Number(cursorOf(request, query)?.[0] ?? 0);
    const rows = Array.from({ length: Math.min(query.limiet + 1, 7 - after) }, (_, i) => after + i + 1);
    return paged(reply, query, rows, (row) => [row]);
  }

  @Get('context')
  context(@Req() request: FastifyRequest) {
    return contextOf(request);
  }

  @Post('context')
  async contextNaEenBody(@Body() _body: Persoon, @Req() request: FastifyRequest) {
    await Promise.resolve();
    return contextOf(request);
  }

  @Get('positie')
  positie(@Positie() positie: Written | undefined) {
    return { positie };
  }

  @Open()
  @Get('open')
  vrij() {
    return { ok: true };
  }

  @Get('wacht')
  async wacht() {
    await this.gate.pass();
    return { klaar: true, destroyed: this.gate.destroyed };
  }

  @Get('fout/:soort')
  fout(@Param('soort') soort: string) {
    if (soort === 'weigering')
      throw new Refusal('casus-niet-open', 'De casus is gesloten.', [{ ref: ID, reden: 'gesloten' }]);
    if (soort === 'versie') throw Problem.versionConflict(9);
    if (soort === 'sleutel') throw Problem.keyReused();
    if (soort === 'wacht') throw Problem.unavailable('nog-niet-verwerkt', 'Uw wijziging is nog niet verwerkt.', 1.2);
    if (soort === 'onbekend') throw new StoreUnavailableError('connect');
    if (soort === 'groot') throw new UnstorableError('event-te-groot', 'hier staat iets binnenin');
    if (soort === 'teken') throw new UnstorableError('nul-teken', 'hier staat iets binnenin');
    if (soort === 'weg') throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    if (soort === 'pg')
      throw Object.assign(new Error('invalid input: "Jansje Geheim"'), {
        code: '22P02',
        detail: 'Jansje Geheim',
        query: 'x',
      });
    throw new Error('hier staat iets binnenin');
  }

  @Post(':meldingId/wijzigingen')
  @ApiExtension(TAKES_IF_MATCH, 'verplicht')
  wijzigen(@IdParam('meldingId') id: string, @Body() body: Persoon) {
    return { id, naam: body.naam };
  }
}

const weigering = (status: number, code: string) => ({
  ok: false as const,
  weigering: { status, code, uitleg: `Nee: ${code}.`, headers: { 'www-authenticate': 'Bearer realm="test"' } },
});

/** Here a token is just the name of an account. */
class TestHerkenning extends Herkenning {
  override async keur(authorization: string | undefined) {
    const sub = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (sub === undefined) return weigering(401, 'token-ontbreekt');
    return { ok: true as const, aanspraken: { sub, gemeenten: [], rollen: [], clientId: 'test' } };
  }
}

class TestAccounts extends Accounts {
  override async find({ sub }: Aangemeld): Promise<Gevonden> {
    return sub === ACTOR.accountId ? { ok: true, actor: ACTOR } : weigering(403, 'account-onbekend');
  }
}

@Module({
  controllers: [TestController],
  providers: [Gate, { provide: Herkenning, useClass: TestHerkenning }, { provide: Accounts, useClass: TestAccounts }],
})
export class TestModule {}

export const TEST_OPTIONS: EdgeOptions = {
  api: 'test',
  version: '1.2.3',
  title: 'Test',
  description: 'Een kleine API.',
  ontwikkeling: true,
  sealKey: Buffer.alloc(32, 7),
};

/** Log lines are kept in `lines`. */
export async function testApp(
  over: Partial<EdgeOptions> = {},
): Promise<{ app: NestFastifyApplication; lines: string[] }> {
  const lines: string[] = [];
  const logDestination = { write: (line: string) => void lines.push(line) };
  return { app: await createApp(TestModule, { ...TEST_OPTIONS, logDestination, ...over }), lines };
}
