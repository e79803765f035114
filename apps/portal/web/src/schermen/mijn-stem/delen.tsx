import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type Antwoord, regel } from '../../api/client.js';
import { type Koppen, useOpdracht } from '../../kader/opdracht.js';
import { useLaatst, useVenster } from '../../kader/vensters.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { dag } from '../../onderdelen/tekst.js';
import { Venster } from '../../onderdelen/venster.js';
import { nu, type Schema } from '../casus/dossier.js';
import { mogelijkeMeelezers } from '../casus/gezin/mogelijk.js';
import { jongerDan, sleutel, useGegevensdeling } from '../casus/gegevensdeling/vraag.js';
import type { Eigen } from '../mijn-plan/eigen.js';

/** What may be told about me, and for what (AVG art. 7 and 13): I say yes, and take it back in one tap. And who reads along with me. */
export function Delen({ eigen }: { readonly eigen: Eigen }) {
  const { t } = useTranslation();
  const { casus, ik, etag } = eigen;
  const { data } = useGegevensdeling(casus.casusId);
  if (!data) return null;
  const inWoorden = ({ klasse, gever, ontvanger }: Schema['Deling']) =>
    t('delen.vanAan', { wat: t(`delen.klasse.${klasse}`), gever: gever.naam, ontvanger: ontvanger.naam });
  const waarvoor = ({ verwerkingsdoel }: Schema['Deling']) => t(`delen.doel.${verwerkingsdoel}`);
  const tot = (datum: string | undefined) => (datum ? t('delen.tot', { dag: dag(datum) }) : '');
  const magZelf = data.voorWie.some(({ persoonId }) => persoonId === ik);
  const gegeven = data.toestemmingen.filter(({ persoon }) => persoon.persoonId === ik);
  const zelf = nu(casus.gezinsleden).find(({ persoon }) => persoon.persoonId === ik)?.persoon;
  const kiestZelf = magZelf && zelf !== undefined && !jongerDan(16, zelf);
  const vragen = kiestZelf ? data.teVragen.filter((een) => !gegeven.some((al) => sleutel(al) === sleutel(een))) : [];
  const mee = data.meelezers.filter(({ persoon }) => persoon.persoonId === ik);
  const anderen = kiestZelf
    ? mogelijkeMeelezers(casus, zelf).filter(
        (een) => een.naam && !mee.some(({ ouder }) => ouder.persoonId === een.persoonId),
      )
    : [];
  if (vragen.length + gegeven.length + mee.length + anderen.length === 0) return null;
  const pad = <M extends object>(koppen: Koppen, meer: M) => ({
    path: { casusId: casus.casusId, ...meer },
    header: { ...koppen, 'If-Match': etag },
  });
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('delen.titel')}</h2>
      <p>{t('delen.uitleg')}</p>
      <ul className="ep-lijst">
        {vragen.map((een) => (
          <Regel
            key={sleutel(een)}
            tekst={inWoorden(een)}
            onder={waarvoor(een)}
            knop={t('delen.goed')}
            stuur={(koppen) =>
              regel.POST('/casussen/{casusId}/toestemmingen', {
                params: pad(koppen, {}),
                body: {
                  ...{ persoonId: ik, klasse: een.klasse, verwerkingsdoel: een.verwerkingsdoel },
                  ...{ geverId: een.gever.organisatieId!, ontvangerId: een.ontvanger.organisatieId! },
                },
              })
            }
          />
        ))}
        {gegeven.map((een) => (
          <Regel
            key={een.toestemmingId}
            tekst={inWoorden(een)}
            onder={[waarvoor(een), tot(een.geldigTotDatum), t('delen.goedOp', { dag: dag(een.gegevenOp) })]
              .filter(Boolean)
              .join(' ')}
            knop={t('delen.nietMeer')}
            stuur={(koppen) =>
              regel.POST('/casussen/{casusId}/toestemmingen/{toestemmingId}/intrekking', {
                params: pad(koppen, { toestemmingId: een.toestemmingId }),
                body: {},
              })
            }
          />
        ))}
        {mee.map(({ ouder }) => (
          <Regel
            key={ouder.persoonId}
            tekst={t('delen.leestMee', { naam: ouder.naam ?? t('tekst.gezinslid') })}
            knop={t('delen.leestNietMeer')}
            stuur={(koppen) =>
              regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/meelezers/{ouderId}/intrekking', {
                params: pad(koppen, { persoonId: ik, ouderId: ouder.persoonId }),
              })
            }
          />
        ))}
      </ul>
      {anderen.length > 0 && (
        <LaatMeelezen
          anderen={anderen}
          onderwerp={`meelezen.${casus.casusId}`}
          stuur={(ouderId, koppen) =>
            regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/meelezers', {
              params: pad(koppen, { persoonId: ik }),
              body: { ouderId },
            })
          }
        />
      )}
    </section>
  );
}

interface RegelEigenschappen {
  readonly tekst: string;
  readonly onder?: ReactNode;
  readonly knop: string;
  readonly stuur: (koppen: Koppen) => Promise<Antwoord<unknown>>;
}

function Regel({ tekst, onder, knop, stuur }: RegelEigenschappen) {
  const opdracht = useOpdracht<void, unknown>((_, koppen) => stuur(koppen));
  return (
    <li>
      <div className="ep-breed">
        {tekst}
        {onder && <div className="ep-zacht">{onder}</div>}
        {opdracht.isError && <FoutMelding fout={opdracht.error} />}
      </div>
      <Knop
        soort="bij"
        aria-label={`${knop}: ${tekst}`}
        disabled={opdracht.isPending}
        onClick={() => opdracht.mutate()}
      >
        {knop}
      </Knop>
    </li>
  );
}

interface MeelezenEigenschappen {
  readonly anderen: readonly Schema['Persoon'][];
  readonly onderwerp: string;
  readonly stuur: (ouderId: string, koppen: Koppen) => Promise<Antwoord<unknown>>;
}

function LaatMeelezen(gevraagd: MeelezenEigenschappen) {
  const { t } = useTranslation();
  const open = useVenster();
  const laatst = useLaatst(gevraagd);
  return (
    <Knop soort="licht" onClick={() => open((sluit) => <WieLeestMee laatst={laatst} sluit={sluit} />)}>
      {t('delen.laatMeelezen')}
    </Knop>
  );
}

interface WieEigenschappen {
  readonly laatst: RefObject<MeelezenEigenschappen>;
  readonly sluit: () => void;
}

function WieLeestMee({ laatst, sluit }: WieEigenschappen) {
  const { t } = useTranslation();
  const { anderen, onderwerp } = laatst.current;
  const opdracht = useOpdracht<Waarden, unknown>(
    ({ ouderId = '' }, koppen) => laatst.current.stuur(ouderId, koppen),
    sluit,
  );
  const keuzes = anderen.map(({ persoonId, naam }) => [persoonId, naam ?? ''] as const);
  return (
    <Venster titel={t('delen.laatMeelezen')} sluit={sluit} isBezig={opdracht.isPending}>
      <p>{t('delen.meelezenUitleg')}</p>
      <Formulier
        velden={[{ naam: 'ouderId', label: t('delen.wie'), soort: 'keuze', keuzes }]}
        knop={t('delen.laatMeelezen')}
        opdracht={opdracht}
        onderwerp={onderwerp}
      />
    </Venster>
  );
}
