import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { Groep as GroepVan, ToonMeer, useLijst } from '../../onderdelen/bladlijst.js';
import { FoutMelding, Laden } from '../../onderdelen/melding.js';
import { NazorgAanDeBeurt } from '../casussen/nazorg.js';
import { AfspraakRegel, type Afspraak } from './afspraak-regel.js';
import { AanbiedingRegel } from './aanbieding-regel.js';

/** So many at once: of most people all there is. */
const BLADZIJDE = { limiet: 50 };

/** Why something is in the postvak, in the order in which it is answered. */
const groepVan = ({ teLaat, status }: Afspraak) => (teLaat ? 'teLaat' : status);

/** What is asked of me and what I promised; too late first. */
export default function Postvak() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const isTeamleider = account?.rollen.includes('teamleider') ?? false;
  const aanbiedingen = useLijst(
    ['mijn-aanbiedingen'],
    (query) => uit(lees.GET('/mijn-aanbiedingen', { params: { query } })),
    BLADZIJDE,
  );
  const afspraken = useLijst(
    ['mijn-afspraken'],
    (query) => uit(lees.GET('/mijn-afspraken', { params: { query } })),
    BLADZIJDE,
  );
  const team = useLijst(
    ['mijn-afspraken', 'organisatie'],
    (query) => uit(lees.GET('/mijn-afspraken', { params: { query: { ...query, van: 'organisatie' } } })),
    { ...BLADZIJDE, enabled: isTeamleider },
  );
  const fout = aanbiedingen.error ?? afspraken.error ?? team.error;
  const mijn = afspraken.data ?? [];
  const gevraagd = aanbiedingen.data ?? [];
  // What is my own stands above already.
  const vanAnderen = (team.data ?? []).filter(({ medewerker }) => medewerker?.medewerkerId !== account?.accountId);
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
        <Groep naam="regie" vraagt onder={<ToonMeer lijst={aanbiedingen} />}>
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
      <ToonMeer lijst={afspraken} />
      {account && <NazorgAanDeBeurt regisseurId={account.accountId} />}
      {!fout && gevraagd.length + mijn.length === 0 && (
        <section className="ep-kaart">
          <p>{t('postvak.leeg')}</p>
        </section>
      )}
      {isTeamleider && (vanAnderen.length > 0 || team.hasNextPage) && (
        <Groep naam="team" onder={<ToonMeer lijst={team} />}>
          {vanAnderen.map((een) => (
            <AfspraakRegel key={een.afspraakId} afspraak={een} antwoordt={false} />
          ))}
        </Groep>
      )}
    </>
  );
}

type GroepEigenschappen = Omit<Parameters<typeof GroepVan>[0], 'titel' | 'uitleg'> & {
  readonly naam: 'regie' | 'teLaat' | 'voorgesteld' | 'open' | 'team';
};

/** What belongs together, and why it is here. */
function Groep({ naam, ...ander }: GroepEigenschappen) {
  const { t } = useTranslation();
  return <GroepVan titel={t(`postvak.${naam}`)} uitleg={t(`postvak.waarom.${naam}`)} {...ander} />;
}
