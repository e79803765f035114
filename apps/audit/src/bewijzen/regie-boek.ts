import type { CasusEvent, Medewerker } from '@eenplan/domain/types';

/**
 * Who answers for one casus, kept as a list of persons. The domain's state can hold one regisseur only, so it could never
 * show that there were two; this book can. Whoever takes the regie without an aanwijzing or an offer takes it from nobody,
 * and stands in it as a second.
 */
export class RegieBoek {
  open = false;
  /** medewerkerId of everyone who answers now. */
  readonly houders = new Set<string>();
  /** Times in which someone answered that have begun. */
  perioden = 0;
  private aangewezen: { readonly organisatieId: string; readonly medewerkerId?: string } | undefined;
  private aanbod: { readonly overdrachtId: string; readonly aan: Medewerker } | undefined;

  boek(event: CasusEvent): void {
    switch (event.type) {
      case 'CasusGeopend':
      case 'CasusHeropend':
        this.open = true;
        this.erbij(event.data.voorlopigeRegie);
        return;
      case 'CasusNietGestart':
      case 'CasusDoorgeleid':
      case 'CasusAfgesloten':
      case 'CasusSamengevoegd':
        this.open = false;
        this.houders.clear();
        this.aangewezen = this.aanbod = undefined;
        return;
      case 'RegisseurAangewezen':
        this.aangewezen = event.data;
        return;
      case 'RegisseurGenoemd':
        if (this.aangewezen?.organisatieId === event.data.organisatieId) this.aangewezen = event.data;
        return;
      case 'AanwijzingIngetrokken':
      case 'RegieGeweigerd':
        this.aangewezen = undefined;
        return;
      case 'RegieAanvaard':
        this.neem(event.data, this.aangewezen?.medewerkerId === event.data.medewerkerId);
        this.aangewezen = undefined;
        return;
      case 'OverdrachtAangeboden':
        this.aanbod = event.data;
        return;
      case 'OverdrachtGeweigerd':
      case 'OverdrachtIngetrokken':
      case 'OverdrachtVerlopen':
        this.aanbod = undefined;
        return;
      case 'OverdrachtAanvaard': {
        const { overdrachtId, aan } = event.data;
        this.neem(aan, this.aanbod?.overdrachtId === overdrachtId && this.aanbod.aan.medewerkerId === aan.medewerkerId);
        this.aanbod = undefined;
        return;
      }
      case 'RegieGewisseld':
        this.neem(event.data.naar, true);
        this.aangewezen = this.aanbod = undefined;
        return;
      case 'RegieTeruggevallen':
        this.neem(event.data.naar, this.houders.has(event.data.van.medewerkerId));
        this.aanbod = undefined;
        return;
      case 'VoorlopigeRegieGegeven':
        this.neem(event.data.naar, true);
        return;
      default:
        return;
    }
  }

  private neem(wie: Medewerker, vanDeVorige: boolean): void {
    if (vanDeVorige) this.houders.clear();
    this.erbij(wie);
  }

  private erbij({ medewerkerId }: Medewerker): void {
    if (!this.houders.has(medewerkerId)) this.perioden++;
    this.houders.add(medewerkerId);
  }
}
