import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, regel, uit } from '../../api/client.js';
import { casusMetVersie } from '../casus/vraag.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Venster } from '../../onderdelen/venster.js';
import { Knop } from '../../onderdelen/knop.js';

interface Eigenschappen {
  readonly casusId: string;
  readonly kenmerk: string;
  readonly gemeente: string;
  readonly sluit: () => void;
}

/** Who could hold the regie, with how many casussen each has already: one click chooses. */
export function RegisseurKiezen({ casusId, kenmerk, gemeente, sluit }: Eigenschappen) {
  const { t } = useTranslation();
  const [zoek, zetZoek] = useState('');
  const casus = useQuery({ queryKey: ['casus', casusId], queryFn: () => casusMetVersie(casusId) });
  const vraag = useQuery({
    queryKey: ['caseload', gemeente],
    queryFn: () => uit(lees.GET('/caseloads', { params: { query: { gemeente, limiet: 100 } } })),
  });
  const wijsAan = useOpdracht(
    ({ organisatieId, medewerkerId }: { organisatieId: string; medewerkerId: string }, koppen) =>
      regel.POST('/casussen/{casusId}/aanwijzingen', {
        params: { path: { casusId }, header: { ...koppen, 'If-Match': casus.data?.etag ?? '' } },
        body: { organisatieId, medewerkerId },
      }),
    sluit,
  );
  return (
    <Venster titel={t('regisseur.kies', { kenmerk })} sluit={sluit}>
      {wijsAan.isError && <FoutMelding fout={wijsAan.error} />}
      <div className="ep-veld">
        <label htmlFor="zoek-regisseur">{t('regisseur.zoek')}</label>
        <input id="zoek-regisseur" autoFocus value={zoek} onChange={({ target }) => zetZoek(target.value)} />
      </div>
      <Gevraagd vraag={vraag}>
        {({ items }) => (
          <ul className="ep-lijst">
            {items
              .filter(({ medewerker }) =>
                `${medewerker.naam ?? ''} ${medewerker.organisatie.naam}`.toLowerCase().includes(zoek.toLowerCase()),
              )
              .toSorted((a, b) => a.aantalCasussen - b.aantalCasussen)
              .slice(0, 40)
              .map(({ medewerker, aantalCasussen }) => (
                <li key={medewerker.medewerkerId}>
                  <div className="ep-breed">
                    <strong>{medewerker.naam ?? t('tekst.onbekend')}</strong>
                    <div className="ep-zacht">{medewerker.organisatie.naam}</div>
                  </div>
                  <span className="ep-label">{t('aantal.casussen', { count: aantalCasussen })}</span>
                  <Knop
                    soort="bij"
                    disabled={wijsAan.isPending || !casus.data}
                    aria-label={t('regisseur.vraagNaam', { naam: medewerker.naam })}
                    onClick={() =>
                      wijsAan.mutate({
                        organisatieId: medewerker.organisatie.organisatieId ?? '',
                        medewerkerId: medewerker.medewerkerId ?? '',
                      })
                    }
                  >
                    {t('regisseur.vraag')}
                  </Knop>
                </li>
              ))}
          </ul>
        )}
      </Gevraagd>
    </Venster>
  );
}
