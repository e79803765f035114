import { ONTWIKKEL_AUDITOR } from '@eenplan/identity';
import type { Dossier } from '../../../audit/src/dossier/dossier.dto.js';
import type { GeschiedenisPagina, GeschiedenisRegel } from '../../../audit/src/geschiedenis/geschiedenis.dto.js';
import { Fout } from '../fout.js';
import type { Runtime } from '../gegevens/runtime.js';
import { vraag } from './vraag.js';

/** The id of a casus, by its id or its kenmerk. @throws Fout when it is neither, or there is no such casus */
export async function casusIdVan(
  idOfKenmerk: string,
  zoek: (kenmerk: string) => Promise<string | undefined>,
): Promise<string> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(idOfKenmerk)) return idOfKenmerk.toLowerCase();
  const kenmerk = idOfKenmerk.toUpperCase();
  if (!/^[0-9A-Z]{3}-[0-9A-Z]{3}$/.test(kenmerk))
    throw new Fout(`${idOfKenmerk} is geen kenmerk en geen nummer van een casus: geef bijvoorbeeld K7M-4QX.`);
  const casusId = await zoek(kenmerk);
  if (casusId === undefined) throw new Fout(`Er is geen casus met kenmerk ${kenmerk}: controleer het kenmerk.`);
  return casusId;
}

/** Audit as the command line asks it: over HTTP, as the auditor of this development system. */
export class AuditApi {
  private readonly basis: string;

  constructor(private readonly runtime: Runtime) {
    this.basis = `${runtime.urls.audit}/audit/v1`;
  }

  /** The id of a casus, by its id or its kenmerk. @throws Fout when there is none */
  casus(idOfKenmerk: string): Promise<string> {
    return casusIdVan(idOfKenmerk, async (kenmerk) => {
      return (await this.vraag<{ casusId: string }>(`/casussen?kenmerk=${kenmerk}`))?.casusId;
    });
  }

  async *geschiedenis(casusId: string): AsyncGenerator<GeschiedenisRegel> {
    for (let volgende = ''; ;) {
      const meer = volgende === '' ? '' : `&volgende=${encodeURIComponent(volgende)}`;
      const pagina = await this.vraag<GeschiedenisPagina>(`/casussen/${casusId}/geschiedenis?limiet=100${meer}`);
      if (!pagina) throw new Fout(`Er is geen casus ${casusId}: controleer het nummer.`);
      yield* pagina.items;
      if (pagina.volgende === undefined) return;
      volgende = pagina.volgende;
    }
  }

  /** The dossier as of a position; undefined when the casus did not exist yet. */
  dossier(casusId: string, opPositie: number): Promise<Dossier | undefined> {
    return this.vraag<Dossier>(`/casussen/${casusId}/dossier?opPositie=${opPositie}`);
  }

  private vraag<T>(pad: string): Promise<T | undefined> {
    return vraag<T>(this.runtime, this.basis + pad, ONTWIKKEL_AUDITOR);
  }
}
