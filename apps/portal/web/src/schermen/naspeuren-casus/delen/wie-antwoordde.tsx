import { useQuery } from '@tanstack/react-query';
import { scaleTime } from '@visx/scale';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { audit, uit } from '../../../api/client.js';
import { Knop } from '../../../onderdelen/knop.js';
import { Melding } from '../../../onderdelen/melding.js';
import { dag, momentKort, momentVoluit } from '../../../onderdelen/tekst.js';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { useCasusStand } from '../stand.js';
import type { Schema } from '../vragen.js';
import { useBreedte } from '../../../onderdelen/breedte.js';
import { Tabel } from '../../../onderdelen/tabel.js';

type Periode = Schema['Regieperiode'];

/** Who answered when: a strip, the same as a table, and whether it was one person all the time. */
export function WieAntwoordde() {
  const { t } = useTranslation();
  const { casusId } = useCasusStand();
  const perioden = useQuery({
    queryKey: ['audit', casusId, 'regieperioden'],
    queryFn: () => uit(audit.GET('/casussen/{casusId}/regieperioden', { params: { path: { casusId } } })),
  });
  return (
    <>
      <section className="ep-kaart">
        <h2 className="utrecht-heading-2">{t('toezicht.deel.wie-antwoordde')}</h2>
        <Gevraagd vraag={perioden}>
          {({ geldig, ogenblikken, items, schendingen }) => (
            <>
              <Melding soort={geldig ? 'goed' : 'fout'}>
                <p>{t(geldig ? 'toezicht.steedsEen' : 'toezicht.nietSteedsEen', { count: ogenblikken })}</p>
                {schendingen.length > 0 && <Schendingen lijst={schendingen} />}
              </Melding>
              <Strook perioden={items} />
              <Perioden perioden={items} />
            </>
          )}
        </Gevraagd>
      </section>
      <HeleLogboek />
    </>
  );
}

/** The same for all casussen, and what the own events of one cannot show. */
function HeleLogboek() {
  const { t } = useTranslation();
  const { casusId } = useCasusStand();
  const bewijs = useQuery({
    queryKey: ['bewijs', 'drie-enen'],
    queryFn: () => uit(audit.GET('/bewijzen/drie-enen')),
    // It replays the whole log: only for who asks.
    enabled: false,
  });
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('toezicht.bewijs.titel')}</h2>
      <p className="ep-zacht">{t('toezicht.bewijs.uitleg')}</p>
      <Knop soort="bij" disabled={bewijs.isFetching} onClick={() => void bewijs.refetch()}>
        {t('toezicht.bewijs.doe')}
      </Knop>
      <div aria-live="polite">
        {(bewijs.isFetching || bewijs.isError || bewijs.data) && (
          <Gevraagd vraag={bewijs}>
            {({ geldig, heleLogboek, aantallen, aantalSchendingen, schendingen }) => {
              const hier = schendingen.filter((een) => een.casusId === casusId);
              // Only the first ones are sent, and one about a person is of no one casus: those may be of this one.
              const alles = schendingen.length === aantalSchendingen && schendingen.every((een) => een.casusId);
              const bekend = hier.length > 0 || alles;
              return (
                <Melding soort={geldig ? 'goed' : 'fout'}>
                  <p>
                    {geldig
                      ? t('toezicht.bewijs.geldig', {
                          gebeurtenissen: aantallen.gebeurtenissen,
                          casussen: aantallen.casussen,
                        })
                      : t('toezicht.bewijs.ongeldig', { count: aantalSchendingen })}
                  </p>
                  {!heleLogboek && <p>{t('toezicht.bewijs.eigen')}</p>}
                  {!geldig && (
                    <p>{bekend ? t('toezicht.bewijs.hier', { count: hier.length }) : t('toezicht.bewijs.nietAlles')}</p>
                  )}
                  {hier.length > 0 && <Schendingen lijst={hier} />}
                </Melding>
              );
            }}
          </Gevraagd>
        )}
      </div>
    </section>
  );
}

const Schendingen = ({ lijst }: { readonly lijst: readonly Schema['BewijsSchending'][] }) => (
  <ul>
    {lijst.map((een, i) => (
      <li key={`${een.positie} ${i}`}>
        {momentVoluit(een.vastgelegdOp)}: {een.uitleg}
      </li>
    ))}
  </ul>
);

const HOOG = 64;
const LETTER = 8;

/** One bar per person, in the width of the time that it lasted. */
function Strook({ perioden }: { readonly perioden: readonly Periode[] }) {
  const vak = useRef<HTMLDivElement>(null);
  const breed = useBreedte(vak);
  const eerste = perioden[0];
  if (!eerste) return null;
  const nu = new Date();
  const eind = perioden.some(({ totOp }) => !totOp) ? nu : new Date(perioden.at(-1)!.totOp!);
  const x = scaleTime({ domain: [new Date(eerste.vanOp), eind], range: [0, breed] });
  return (
    <div ref={vak} className="ep-strook">
      <svg width={breed} height={HOOG + 24} aria-hidden="true" focusable="false">
        {perioden.map((een) => {
          const van = x(new Date(een.vanOp));
          const lang = Math.max(3, x(een.totOp ? new Date(een.totOp) : eind) - van);
          const naam = een.organisatie ?? '';
          return (
            <g key={`${een.vanPositie} ${een.medewerkerId ?? ''}`} className={een.vorm}>
              <rect x={van} y={0} width={lang} height={HOOG} rx={4} />
              {lang > naam.length * LETTER + 16 && (
                <text x={van + 10} y={HOOG / 2 + 5}>
                  {naam}
                </text>
              )}
            </g>
          );
        })}
        <text className="as" x={0} y={HOOG + 18}>
          {dag(eerste.vanOp)}
        </text>
        <text className="as" x={breed} y={HOOG + 18} textAnchor="end">
          {dag(eind.toISOString())}
        </text>
      </svg>
    </div>
  );
}

function Perioden({ perioden }: { readonly perioden: readonly Periode[] }) {
  const { t } = useTranslation();
  return (
    <Tabel label={t('toezicht.deel.wie-antwoordde')}>
      <thead>
        <tr>
          {['wie', 'vorm', 'doorWat', 'vanaf', 'totWanneer'].map((kop) => (
            <th key={kop} scope="col">
              {t(`toezicht.kop.${kop}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {perioden.map((een) => (
          <tr key={`${een.vanPositie} ${een.medewerkerId ?? ''}`}>
            <th scope="row">
              {een.organisatie} {een.medewerkerId && <span className="ep-ref">{een.medewerkerId.slice(0, 8)}</span>}
            </th>
            <td>
              <span className={`ep-vlak ${een.vorm}`}>{t(`regie.${een.vorm}`)}</span>
            </td>
            <td>{t(`toezicht.begin.${een.begin}`)}</td>
            <td>{momentKort(een.vanOp)}</td>
            <td>{een.totOp ? momentKort(een.totOp) : t('toezicht.nu')}</td>
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
}
