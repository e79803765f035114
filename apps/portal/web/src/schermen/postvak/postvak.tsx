import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { FoutMelding, Laden } from '../../onderdelen/melding.js';
import { AfspraakRegel, type Afspraak } from './afspraak-regel.js';
import { AanbiedingRegel } from './aanbieding-regel.js';

const ALLES = { params: { query: { limiet: 100 } } };

/** Why something is in the postvak, in the order in which it is answered. */
const groepVan = ({ teLaat, status }: Afspraak) =>
  status === 'voorgesteld' ? 'voorgesteld' : teLaat ? 'teLaat' : 'open';

/** What is asked of me and what I promised; too late first. */
export default function Postvak() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const isTeamleider = account?.rollen.includes('teamleider') ?? false;
  const aanbiedingen = useQuery({
    queryKey: ['mijn-aanbiedingen'],
    queryFn: () => uit(lees.GET('/mijn-aanbiedingen', ALLES)),
  });
  const afspraken = useQuery({
    queryKey: ['mijn-afspraken'],
    queryFn: () => uit(lees.GET('/mijn-afspraken', ALLES)),
  });
  const team = useQuery({
    queryKey: ['mijn-afspraken', 'organisatie'],
    queryFn: () => uit(lees.GET('/mijn-afspraken', { params: { query: { limiet: 100, van: 'organisatie' } } })),
    enabled: isTeamleider,
  });
  const fout = aanbiedingen.error ?? afspraken.error ?? team.error;
  const mijn = afspraken.data?.items ?? [];
  const gevraagd = aanbiedingen.data?.items ?? [];
  // What is my own stands above already.
  const vanAnderen = (team.data?.items ?? []).filter(
    ({ medewerker }) => medewerker?.medewerkerId !== account?.accountId,
  );
  const groepen = (['teLaat', 'voorgesteld', 'open'] as const).flatMap((groep) => {
    const items = mijn.filter((een) => groepVan(een) === groep);
    return items.length > 0 ? [{ groep, items }] : [];
  });
  if (aanbiedingen.isPending || afspraken.isPending) return <Laden />;
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.postvak')}</h1>
      </header>
      {fout && <FoutMelding fout={fout} />}
      {gevraagd.length > 0 && (
        <Groep naam="regie">
          {gevraagd.map((een) => (
            <AanbiedingRegel key={een.casusId + een.soort} aanbieding={een} ik={account?.accountId} />
          ))}
        </Groep>
      )}
      {groepen.map(({ groep, items }) => (
        <Groep naam={groep} key={groep}>
          {items.map((een) => (
            <AfspraakRegel key={een.afspraakId} afspraak={een} antwoordt />
          ))}
        </Groep>
      ))}
      {!fout && gevraagd.length + mijn.length === 0 && (
        <section className="ep-kaart">
          <p>{t('postvak.leeg')}</p>
        </section>
      )}
      {isTeamleider && vanAnderen.length > 0 && (
        <Groep naam="team">
          {vanAnderen.map((een) => (
            <AfspraakRegel key={een.afspraakId} afspraak={een} antwoordt={false} />
          ))}
        </Groep>
      )}
    </>
  );
}

interface GroepEigenschappen {
  readonly naam: 'regie' | 'teLaat' | 'voorgesteld' | 'open' | 'team';
  readonly children: ReactNode;
}

/** What belongs together, and why it is here. */
function Groep({ naam, children }: GroepEigenschappen) {
  const { t } = useTranslation();
  const kop = useId();
  return (
    <section className={naam === 'regie' ? 'ep-kaart ep-vraagt' : 'ep-kaart'} aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t(`postvak.${naam}`)}
      </h2>
      <p className="ep-zacht">{t(`postvak.waarom.${naam}`)}</p>
      <ul className="ep-lijst">{children}</ul>
    </section>
  );
}
