import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alles } from '../../api/alles.js';
import { lees, uit } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import type { CasusRegel } from '../casussen/casustabel.js';
import { NazorgAanDeBeurt } from '../casussen/nazorg.js';
import { type Casus, useAanwijzen, useAanwijzenInPalet } from './aanwijzen.js';
import { AfsprakenTeLaat } from './afspraken-te-laat.js';
import { GevraagdMelding } from './gevraagd-melding.js';
import { RegisseurKiezen } from './regisseur-kiezen.js';
import { type Filter, type Regel, SECTIES, type Sectie, sectieVan, zoektRegisseur } from './secties.js';
import { useVerzoekenTeLaat, type Verzoek, VerzoekRegel } from './verzoeken-te-laat.js';
import { WerkbordRegel } from './werkbord-regel.js';
import './werkbord.css';

const alsCasus = ({ id, kenmerk = '', gemeente }: Regel): Casus => ({ casusId: id, kenmerk, gemeente });

/** What waits for a coördinator, in the order in which it is worked off, each with why. */
export default function Werkbord() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const [kiest, zetKiest] = useState<Casus>();
  const [filter, zetFilter] = useState<Filter>({ zoek: '', sectie: '', gemeente: '' });
  const vraag = useQuery({
    queryKey: ['werkbord'],
    queryFn: () => alles((vanaf) => uit(lees.GET('/werkbord', { params: { query: { limiet: 100, ...vanaf } } }))),
  });
  const teLaat = useVerzoekenTeLaat();
  const { opdracht, gevraagd, vergeet } = useAanwijzen(() => zetKiest(undefined));
  const zoeken = useMemo(
    () =>
      (vraag.data ?? [])
        .filter(zoektRegisseur)
        .toSorted((a, b) => Number(b.acuut) - Number(a.acuut) || a.sindsOp.localeCompare(b.sindsOp))
        .map(alsCasus),
    [vraag.data],
  );
  useAanwijzenInPalet(zoeken, opdracht.mutate);
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.werkbord')}</h1>
        {vraag.data && (
          <span className="ep-zacht">{t('werkbord.aantal', { count: vraag.data.length + teLaat.length })}</span>
        )}
      </header>
      {opdracht.isError && !kiest && <FoutMelding fout={opdracht.error} />}
      <Gevraagd vraag={vraag}>
        {(items) => {
          const gezien = items.filter((een) => past(een, filter));
          const verzoeken = teLaat.filter((een) => verzoekPast(een, filter));
          const aantal = items.length + teLaat.length;
          return (
            <>
              {aantal === 0 ? (
                <section className="ep-kaart">
                  <p>{t('werkbord.leeg')}</p>
                </section>
              ) : (
                <Filters {...{ filter, items, teLaat }} zet={zetFilter} gemeenten={account?.gemeenten ?? []} />
              )}
              <Secties items={gezien} verzoeken={verzoeken} kies={(een) => zetKiest(alsCasus(een))} />
              {aantal > 0 && gezien.length + verzoeken.length === 0 && (
                <section className="ep-kaart">
                  <p role="status">{t('werkbord.nietsMetFilter')}</p>
                </section>
              )}
            </>
          );
        }}
      </Gevraagd>
      {filter.sectie === '' && <AfsprakenTeLaat filter={filter} />}
      {filter.sectie === '' && <NazorgAanDeBeurt past={(een) => casusPast(een, filter)} />}
      {gevraagd && <GevraagdMelding key={gevraagd.casusId} gevraagd={gevraagd} sluit={vergeet} />}
      {kiest && <RegisseurKiezen casus={kiest} opdracht={opdracht} sluit={() => zetKiest(undefined)} />}
    </>
  );
}

interface SectiesEigenschappen {
  readonly items: readonly Regel[];
  readonly verzoeken: readonly Verzoek[];
  readonly kies: (regel: Regel) => void;
}

function Secties({ items, verzoeken, kies }: SectiesEigenschappen) {
  const nu = Date.now();
  return SECTIES.map((sectie) => {
    const regels = items.filter((een) => sectieVan(een, nu) === sectie);
    const erbij = sectie === 'teLaat' ? verzoeken : [];
    const aantal = regels.length + erbij.length;
    return aantal === 0 ? null : (
      <EenSectie key={sectie} {...{ sectie, aantal }}>
        {regels.map((een) => (
          <WerkbordRegel key={een.id} regel={een} kiesRegisseur={kies} />
        ))}
        {erbij.map((een) => (
          <VerzoekRegel key={een.verzoekId} verzoek={een} />
        ))}
      </EenSectie>
    );
  });
}

interface SectieEigenschappen {
  readonly sectie: Sectie;
  readonly aantal: number;
  readonly children: ReactNode;
}

function EenSectie({ sectie, aantal, children }: SectieEigenschappen) {
  const { t } = useTranslation();
  const kop = useId();
  return (
    <section className={sectie === 'acuut' ? 'ep-kaart ep-acuut' : 'ep-kaart'} aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t(`werkbord.sectie.${sectie}`)} <span className="ep-label">{aantal}</span>
      </h2>
      <p className="ep-zacht">{t(`werkbord.waarom.${sectie}`)}</p>
      <ul className="ep-lijst">{children}</ul>
    </section>
  );
}

/** Whether a row stays, whatever section is chosen is looked at too. */
function past(regel: Regel, { zoek, sectie, gemeente }: Filter): boolean {
  return (
    (gemeente === '' || regel.gemeente === gemeente) &&
    (sectie === '' || sectieVan(regel, Date.now()) === sectie) &&
    heeft(zoek, regel.kenmerk, regel.gevraagd?.naam, regel.gevraagd?.organisatie.naam)
  );
}

const verzoekPast = (een: Verzoek, { zoek, sectie, gemeente }: Filter): boolean =>
  (gemeente === '' || een.gemeente === gemeente) &&
  (sectie === '' || sectie === 'teLaat') &&
  heeft(zoek, een.persoon.naam);

const casusPast = ({ gemeente, kenmerk, regisseur }: CasusRegel, filter: Filter): boolean =>
  (filter.gemeente === '' || gemeente === filter.gemeente) &&
  heeft(filter.zoek, kenmerk, regisseur?.naam, regisseur?.organisatie.naam);

/** Each word that was typed stands in one of these. */
function heeft(zoek: string, ...waarin: readonly (string | undefined)[]): boolean {
  const tekst = waarin.join(' ').toLowerCase();
  return zoek
    .toLowerCase()
    .split(/\s+/)
    .every((woord) => tekst.includes(woord));
}

interface FilterEigenschappen {
  readonly filter: Filter;
  readonly zet: (filter: Filter) => void;
  readonly items: readonly Regel[];
  readonly teLaat: readonly Verzoek[];
  readonly gemeenten: readonly string[];
}

function Filters({ filter, zet, items, teLaat, gemeenten }: FilterEigenschappen) {
  const { t } = useTranslation();
  const id = useId();
  const nu = Date.now();
  const aantal = (sectie: Sectie) =>
    items.filter((een) => sectieVan(een, nu) === sectie).length + (sectie === 'teLaat' ? teLaat.length : 0);
  return (
    <form className="ep-filters" role="search" onSubmit={(gebeurtenis) => gebeurtenis.preventDefault()}>
      <div className="ep-veld">
        <label htmlFor={`${id}-zoek`}>{t('werkbord.zoek')}</label>
        <input
          id={`${id}-zoek`}
          autoComplete="off"
          value={filter.zoek}
          onChange={({ target }) => zet({ ...filter, zoek: target.value })}
        />
      </div>
      <div className="ep-veld">
        <label htmlFor={`${id}-toon`}>{t('werkbord.toon')}</label>
        <select
          id={`${id}-toon`}
          value={filter.sectie}
          onChange={({ target }) => zet({ ...filter, sectie: target.value as Sectie | '' })}
        >
          <option value="">{t('werkbord.alles')}</option>
          {SECTIES.map((sectie) => (
            <option key={sectie} value={sectie}>
              {t(`werkbord.sectie.${sectie}`)} ({aantal(sectie)})
            </option>
          ))}
        </select>
      </div>
      {gemeenten.length > 1 && (
        <div className="ep-veld">
          <label htmlFor={`${id}-gemeente`}>{t('werkbord.gemeente')}</label>
          <select
            id={`${id}-gemeente`}
            value={filter.gemeente}
            onChange={({ target }) => zet({ ...filter, gemeente: target.value })}
          >
            <option value="">{t('werkbord.alles')}</option>
            {gemeenten.map((code) => (
              <option key={code} value={code}>
                {t(`gemeente.${code}`, code)}
              </option>
            ))}
          </select>
        </div>
      )}
    </form>
  );
}
