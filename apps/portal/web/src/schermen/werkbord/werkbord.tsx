import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alles } from '../../api/alles.js';
import { lees, uit } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { type Casus, useAanwijzen, useAanwijzenInPalet } from './aanwijzen.js';
import { AfsprakenTeLaat } from './afspraken-te-laat.js';
import { GevraagdMelding } from './gevraagd-melding.js';
import { RegisseurKiezen } from './regisseur-kiezen.js';
import { type Filter, type Regel, SECTIES, type Sectie, sectieVan, zoektRegisseur } from './secties.js';
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
        {vraag.data && <span className="ep-zacht">{t('werkbord.aantal', { count: vraag.data.length })}</span>}
      </header>
      {opdracht.isError && !kiest && <FoutMelding fout={opdracht.error} />}
      <Gevraagd vraag={vraag}>
        {(items) => (
          <>
            {items.length > 0 && (
              <Filters filter={filter} zet={zetFilter} items={items} gemeenten={account?.gemeenten ?? []} />
            )}
            {items.length === 0 && (
              <section className="ep-kaart">
                <p>{t('werkbord.leeg')}</p>
              </section>
            )}
            <Secties items={items.filter((een) => past(een, filter))} kies={(een) => zetKiest(alsCasus(een))} />
            {items.length > 0 && !items.some((een) => past(een, filter)) && (
              <section className="ep-kaart">
                <p role="status">{t('werkbord.nietsMetFilter')}</p>
              </section>
            )}
          </>
        )}
      </Gevraagd>
      {filter.sectie === '' && <AfsprakenTeLaat filter={filter} />}
      {gevraagd && <GevraagdMelding key={gevraagd.casusId} gevraagd={gevraagd} sluit={vergeet} />}
      {kiest && <RegisseurKiezen casus={kiest} opdracht={opdracht} sluit={() => zetKiest(undefined)} />}
    </>
  );
}

function Secties({ items, kies }: { readonly items: readonly Regel[]; readonly kies: (regel: Regel) => void }) {
  const nu = Date.now();
  return SECTIES.map((sectie) => {
    const regels = items.filter((een) => sectieVan(een, nu) === sectie);
    return regels.length === 0 ? null : <EenSectie key={sectie} {...{ sectie, regels, kies }} />;
  });
}

interface SectieEigenschappen {
  readonly sectie: Sectie;
  readonly regels: readonly Regel[];
  readonly kies: (regel: Regel) => void;
}

function EenSectie({ sectie, regels, kies }: SectieEigenschappen) {
  const { t } = useTranslation();
  const kop = useId();
  return (
    <section className={sectie === 'acuut' ? 'ep-kaart ep-acuut' : 'ep-kaart'} aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t(`werkbord.sectie.${sectie}`)} <span className="ep-label">{regels.length}</span>
      </h2>
      <p className="ep-zacht">{t(`werkbord.waarom.${sectie}`)}</p>
      <ul className="ep-lijst">
        {regels.map((een) => (
          <WerkbordRegel key={een.id} regel={een} kiesRegisseur={kies} />
        ))}
      </ul>
    </section>
  );
}

/** Whether a row stays, whatever section is chosen is looked at too. */
function past(regel: Regel, { zoek, sectie, gemeente }: Filter): boolean {
  const tekst = [regel.kenmerk, regel.gevraagd?.naam, regel.gevraagd?.organisatie.naam].join(' ').toLowerCase();
  return (
    (gemeente === '' || regel.gemeente === gemeente) &&
    (sectie === '' || sectieVan(regel, Date.now()) === sectie) &&
    zoek
      .toLowerCase()
      .split(/\s+/)
      .every((woord) => tekst.includes(woord))
  );
}

interface FilterEigenschappen {
  readonly filter: Filter;
  readonly zet: (filter: Filter) => void;
  readonly items: readonly Regel[];
  readonly gemeenten: readonly string[];
}

function Filters({ filter, zet, items, gemeenten }: FilterEigenschappen) {
  const { t } = useTranslation();
  const id = useId();
  const nu = Date.now();
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
              {t(`werkbord.sectie.${sectie}`)} ({items.filter((een) => sectieVan(een, nu) === sectie).length})
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
