import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { gevuld } from '../gedeeld/sql.js';
import { leesOrganisatie } from '../organisaties/organisaties.query.js';
import { HuidigAccount } from './accounts.dto.js';

@ApiTags('Accounts')
@Controller('accounts')
export class AccountsController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk uw eigen account',
    description: 'Wie u bent voor Eén Plan, zoals het op dit moment is: uw rollen, uw organisatie en uw gemeenten.',
  })
  @ApiOkResponse({ type: HuidigAccount, description: 'Uw account.' })
  @Get('huidige')
  async bekijkHuidigAccount(@HuidigeLezer() lezer: Lezer): Promise<HuidigAccount> {
    const { accountId, rollen, organisatieId, gemeenten, persoonId } = lezer;
    const eigen = organisatieId === undefined ? undefined : await leesOrganisatie(this.lees.db, organisatieId);
    return gevuld({
      accountId,
      rollen: [...rollen],
      organisatie: eigen && {
        organisatieId: eigen.stream_id,
        naam: eigen.naam,
        bijGevaar: eigen.crisisdienst || eigen.veiligheidsketen,
      },
      gemeenten: [...gemeenten],
      persoonId,
    }) as HuidigAccount;
  }
}
