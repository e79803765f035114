import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { alles } from '../../api/alles.js';
import { type Antwoord, lees, regel, uit } from '../../api/client.js';
import { type Koppen, useOpdracht } from '../../kader/opdracht.js';
import { useLaatst, useVenster } from '../../kader/vensters.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding, Laden, Melding } from '../../onderdelen/melding.js';
import { Venster } from '../../onderdelen/venster.js';
import { Wie } from '../../onderdelen/tekst.js';
import { casusMetVersie } from '../casus/vraag.js';
import type { Aanmelding, Schema } from './vraag.js';

interface Gelezen {
  readonly data: Schema['Casusdossier'];
  readonly etag?: string | undefined;
}

interface Eigenschappen {
  readonly aanmelding: Aanmelding;
  readonly etag: string;
}

/**
 * The persons of this aanmelding stand in more than one open casus. First they come into one: the casussen are joined, or
 * somebody moved to the other gezin. Then the aanmelding goes there.
 */
export function Keuze({ aanmelding, etag }: Eigenschappen) {
  const { t } = useTranslation();
  const { aanmeldingId } = aanmelding;
  const bord = useQuery({
    queryKey: ['werkbord'],
    queryFn: () => alles((vanaf) => uit(lees.GET('/werkbord', { params: { query: { limiet: 100, ...vanaf } } }))),
  });
  const ids = bord.data?.find(({ id }) => id === aanmeldingId)?.casusIds ?? [];
  const casussen = useQueries({
    queries: ids.map((casusId) => ({ queryKey: ['casus', casusId], queryFn: () => casusMetVersie(casusId) })),
  });
  const wijsToe = useOpdracht<void, unknown>((_, koppen) =>
    regel.POST('/aanmeldingen/{aanmeldingId}/toewijzingen', {
      params: { path: { aanmeldingId }, header: { ...koppen, 'If-Match': etag } },
    }),
  );
  if (bord.isPending || casussen.some(({ isPending }) => isPending)) return <Laden />;
  // What could not be read is not the same as nothing: then nothing is offered that follows from it.
  const mislukt = [bord, ...casussen].filter(({ data, isError }) => isError && data === undefined);
  if (mislukt.length > 0)
    return (
      <>
        <FoutMelding fout={mislukt[0]!.error} />
        <p>{t('keuze.nietGeladen')}</p>
        <Knop soort="bij" onClick={() => mislukt.forEach((een) => void een.refetch())}>
          {t('keuze.probeerOpnieuw')}
        </Knop>
      </>
    );
  const personen = new Set(aanmelding.personen.flatMap(({ persoon }) => persoon?.persoonId ?? []));
  const gelezen = casussen
    .flatMap(({ data }): Gelezen[] => (data ? [data] : []))
    .filter(({ data }) => data.status !== 'afgesloten' && leden(data).some(({ persoonId }) => personen.has(persoonId)));
  const kan = gelezen.length <= 1;
  return (
    <>
      <p>{t(kan ? 'keuze.kanToe' : 'keuze.uitleg')}</p>
      <div className="ep-naast">
        {gelezen.map((een) => (
          <section key={een.data.casusId} className="ep-keuzevak" aria-label={t('casus.kenmerk', een.data)}>
            <h3 className="utrecht-heading-3">
              <Link to="/casussen/$casusId" params={{ casusId: een.data.casusId }}>
                {t('casus.kenmerk', een.data)}
              </Link>
            </h3>
            <p className="ep-zacht">
              {t(`status.${een.data.status}`)}
              {een.data.regie && (
                <>
                  . {t(`regie.${een.data.regie.vorm}`)}: <Wie medewerker={een.data.regie.medewerker} />
                </>
              )}
            </p>
            <ul>
              {leden(een.data).map((lid) => (
                <li key={lid.persoonId}>
                  <Wie persoon={lid} />{' '}
                  {personen.has(lid.persoonId) && <span className="ep-label info">{t('keuze.inAanmelding')}</span>}
                </li>
              ))}
            </ul>
            {gelezen
              .filter((ander) => ander !== een)
              .map((ander) => (
                <div key={ander.data.casusId} className="ep-knoppen">
                  {[een, ander].every(({ data }) => data.status === 'lopend') ? (
                    <Samenvoegen van={een} naar={ander} />
                  ) : (
                    <p className="ep-zacht">
                      {t('keuze.eerstBeoordelen', (een.data.status === 'lopend' ? ander : een).data)}
                    </p>
                  )}
                  {(kanVertrekken(een.data) ? leden(een.data) : [])
                    .filter(({ persoonId }) => personen.has(persoonId))
                    .map((lid) => (
                      <Verhuizen key={lid.persoonId} van={een} naar={ander} lid={lid} />
                    ))}
                </div>
              ))}
          </section>
        ))}
      </div>
      {wijsToe.isError && <FoutMelding fout={wijsToe.error} />}
      {kan && (
        <Knop disabled={wijsToe.isPending} onClick={() => wijsToe.mutate()}>
          {gelezen[0] ? t('keuze.wijsToe', gelezen[0].data) : t('keuze.eigenCasus')}
        </Knop>
      )}
    </>
  );
}

const leden = ({ gezinsleden }: Schema['Casusdossier']): Schema['Persoon'][] =>
  gezinsleden.flatMap(({ persoon, totOp }) => (totOp ? [] : persoon));

/** The last one does not leave a gezin, and nobody one that is not judged yet. */
const kanVertrekken = (casus: Schema['Casusdossier']): boolean => casus.status === 'lopend' && leden(casus).length > 1;

interface VanNaar {
  readonly van: Gelezen;
  readonly naar: Gelezen;
}

/** One casus goes on in the other: what becomes of what is said first. */
function Samenvoegen({ van, naar }: VanNaar) {
  const { t } = useTranslation();
  const namen = { van: van.data.kenmerk, naar: naar.data.kenmerk };
  return (
    <Zeker
      tekst={t('keuze.samenvoegen', namen)}
      uitleg={t('keuze.samenvoegenUitleg', namen)}
      stuur={(koppen) =>
        regel.POST('/casussen/{casusId}/samenvoegingen', {
          params: { path: { casusId: van.data.casusId }, header: { ...koppen, 'If-Match': van.etag ?? '' } },
          body: { naarCasusId: naar.data.casusId },
        })
      }
    />
  );
}

function Verhuizen({ van, naar, lid }: VanNaar & { readonly lid: Schema['Persoon'] }) {
  const { t } = useTranslation();
  const woorden = { wie: lid.naam ?? t('tekst.gezinslid'), van: van.data.kenmerk, naar: naar.data.kenmerk };
  return (
    <Zeker
      tekst={t('keuze.verhuist', woorden)}
      uitleg={t('keuze.verhuistUitleg', woorden)}
      stuur={(koppen) =>
        regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/verhuizingen', {
          params: {
            path: { casusId: van.data.casusId, persoonId: lid.persoonId },
            header: { ...koppen, 'If-Match': van.etag ?? '' },
          },
          body: { naarCasusId: naar.data.casusId },
        })
      }
    />
  );
}

interface ZekerEigenschappen {
  readonly tekst: string;
  readonly uitleg: string;
  readonly stuur: (koppen: Koppen) => Promise<Antwoord<unknown>>;
}

/** It cannot be undone: it is asked once more. */
function Zeker(gevraagd: ZekerEigenschappen) {
  const open = useVenster();
  const laatst = useLaatst(gevraagd);
  return (
    <Knop soort="bij" onClick={() => open((sluit) => <WeetZeker laatst={laatst} sluit={sluit} />)}>
      {gevraagd.tekst}
    </Knop>
  );
}

function WeetZeker({ laatst, sluit }: { readonly laatst: RefObject<ZekerEigenschappen>; readonly sluit: () => void }) {
  const { t } = useTranslation();
  const { tekst, uitleg } = laatst.current;
  const opdracht = useOpdracht<void, unknown>((_, koppen) => laatst.current.stuur(koppen), sluit);
  return (
    <Venster titel={tekst} sluit={sluit} isBezig={opdracht.isPending}>
      {opdracht.isError && <FoutMelding fout={opdracht.error} />}
      <Melding soort="let-op">
        <p>{uitleg}</p>
      </Melding>
      <Knop disabled={opdracht.isPending} onClick={() => opdracht.mutate()}>
        {t('keuze.zeker')}
      </Knop>
    </Venster>
  );
}
