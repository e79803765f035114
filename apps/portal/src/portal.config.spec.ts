import { startService } from '@eenplan/edge';
import { expect, it } from '@jest/globals';
import { portalService } from './service.js';

it('does not start with a theme that cannot be read, and says so with all else that is wrong', async () => {
  const start = (over: Record<string, string>) => startService(portalService, over);
  const thema = 'PORTAAL_THEMA moet de naam zijn van een CSS-bestand dat te lezen is.';
  await expect(start({ PORTAAL_THEMA: '/bestaat/niet.css' })).rejects.toThrow(thema);
  await expect(start({ PORTAAL_THEMA: '/bestaat/niet.css' })).rejects.toThrow('PORTAAL_DATABASE_URL');
  await expect(start({ PORTAAL_THEMA: import.meta.filename })).rejects.not.toThrow(thema);
});
