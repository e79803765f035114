import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Venster } from '../../onderdelen/venster.js';

interface Eigenschappen {
  readonly casusId: string;
  readonly afspraakId: string;
  readonly status: string;
  readonly etag: string;
}

/** One click for yes and for done; no is a reason and a click. */
export function AfspraakKnoppen({ casusId, afspraakId, status, etag }: Eigenschappen) {
  const { t } = useTranslation();
  const [weiger, zetWeiger] = useState(false);
  const [reden, zetReden] = useState('');
  const path = { casusId, afspraakId };
  const neemAan = useOpdracht((_: void, koppen) =>
    regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/aanneming', {
      params: { path, header: { ...koppen, 'If-Match': etag } },
      body: {},
    }),
  );
  const komNa = useOpdracht((_: void, koppen) =>
    regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/nakoming', {
      params: { path, header: { ...koppen, 'If-Match': etag } },
      body: {},
    }),
  );
  const vervalt = useOpdracht(
    (_: void, koppen) =>
      regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/verval', {
        params: { path, header: { ...koppen, 'If-Match': etag } },
        body: { reden },
      }),
    () => zetWeiger(false),
  );
  const fout = neemAan.error ?? komNa.error;
  return (
    <>
      <div className="ep-knoppen">
        {status === 'voorgesteld' && (
          <>
            <Knop disabled={neemAan.isPending} onClick={() => neemAan.mutate()}>
              {t('afspraak.ja')}
            </Knop>
            <Knop soort="licht" onClick={() => zetWeiger(true)}>
              {t('afspraak.nee')}
            </Knop>
          </>
        )}
        {status === 'open' && (
          <Knop soort="bij" disabled={komNa.isPending} onClick={() => komNa.mutate()}>
            {t('afspraak.gedaan')}
          </Knop>
        )}
      </div>
      {fout && <FoutMelding fout={fout} />}
      {weiger && (
        <Venster titel={t('afspraak.waaromNiet')} sluit={() => zetWeiger(false)}>
          {vervalt.isError && <FoutMelding fout={vervalt.error} />}
          <form
            onSubmit={(gebeurtenis) => {
              gebeurtenis.preventDefault();
              vervalt.mutate();
            }}
          >
            <div className="ep-veld">
              <label htmlFor={`reden-${afspraakId}`}>{t('afspraak.reden')}</label>
              <textarea
                id={`reden-${afspraakId}`}
                rows={3}
                required
                value={reden}
                onChange={({ target }) => zetReden(target.value)}
              />
            </div>
            <Knop type="submit" disabled={vervalt.isPending}>
              {t('afspraak.stuurNee')}
            </Knop>
          </form>
        </Venster>
      )}
    </>
  );
}
