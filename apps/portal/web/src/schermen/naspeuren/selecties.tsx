import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Delen } from '../../onderdelen/delen.js';
import { NietGevonden } from '../../onderdelen/niet-gevonden.js';
import { Bevindingen } from './bevindingen.js';
import { Inzagen, Steekproef, Uitvoer } from './inzagen.js';
import './naspeuren.css';

/** What stands out, each list with an address of its own. */
const SELECTIES: readonly { readonly selectie: string; readonly icoon: string; readonly Inhoud: ComponentType }[] = [
  { selectie: 'gedwongen-wissel', icoon: 'regie', Inhoud: () => <Bevindingen selectie="gedwongen-wissel" /> },
  { selectie: 'termijn-verlopen', icoon: 'versies', Inhoud: () => <Bevindingen selectie="termijn-verlopen" /> },
  { selectie: 'reden-ontbreekt', icoon: 'contact', Inhoud: () => <Bevindingen selectie="reden-ontbreekt" /> },
  { selectie: 'zonder-betrokkenheid', icoon: 'oog', Inhoud: Inzagen },
  { selectie: 'steekproef', icoon: 'raster', Inhoud: Steekproef },
  { selectie: 'opgehaald', icoon: 'versies', Inhoud: Uitvoer },
];

const naar = (selectie: string) => `/naspeuren/selecties/${selectie}`;

/** Which lists there are, and what each is for. */
export function Selecties() {
  const { t } = useTranslation();
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('naspeuren.watOpvalt')}</h2>
      <ul className="ep-lijst">
        {SELECTIES.map(({ selectie }) => (
          <li key={selectie}>
            <span className="ep-breed">
              <Link to={naar(selectie)}>{t(`naspeuren.selectie.${selectie}`)}</Link>
              <div className="ep-zacht">{t(`naspeuren.waarom.${selectie}`)}</div>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One of the lists. */
export default function Selectie() {
  const { t } = useTranslation();
  const { selectie = '' } = useParams({ strict: false }) as { selectie?: string };
  const gekozen = SELECTIES.find((een) => een.selectie === selectie);
  if (!gekozen) return <NietGevonden />;
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t(`naspeuren.selectie.${selectie}`)}</h1>
      </header>
      <Delen
        label="naspeuren.watOpvalt"
        delen={SELECTIES.map((een) => ({
          deel: een.selectie,
          icoon: een.icoon,
          naam: `naspeuren.selectie.${een.selectie}`,
        }))}
        deel={selectie}
        naar={naar}
      />
      <p className="ep-zacht">{t(`naspeuren.waarom.${selectie}`)}</p>
      <gekozen.Inhoud key={selectie} />
    </>
  );
}
