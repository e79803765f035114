import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { type Account, useAccount } from '../../kader/account.js';
import { ToonMeer, useLijst } from '../../onderdelen/bladlijst.js';
import { Knop } from '../../onderdelen/knop.js';
import { useRust } from '../../onderdelen/rust.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Casustabel } from './casustabel.js';
import { NazorgAanDeBeurt } from './nazorg.js';

const DELEN = ['alle', 'mijn', 'organisatie', 'afgesloten'] as const;
type Deel = (typeof DELEN)[number];

/** Which casussen belong to a part, as the API is asked. */
const vraagBij = (deel: Deel, { accountId, organisatie }: Account) => {
  if (deel === 'afgesloten') return { status: 'afgesloten', sortering: '-afgeslotenOp' } as const;
  const open = { sortering: '-aantalTeLaat' } as const;
  if (deel === 'mijn') return { ...open, regisseurId: accountId };
  if (deel === 'organisatie' && organisatie) return { ...open, organisatieId: organisatie.organisatieId };
  return open;
};

/** The casussen that one may see: open ones with afspraken te laat first, closed ones with the last that was closed first. */
export default function Casussen() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.casussen')}</h1>
      </header>
      {account && <Zoeken account={account} />}
    </>
  );
}

function Zoeken({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const id = useId();
  const [deel, zetDeel] = useState<Deel>('alle');
  const [getypt, zetGetypt] = useState('');
  const zoek = useRust(getypt.trim());
  const query = { ...vraagBij(deel, account), ...(zoek !== '' && { zoek }) };
  const lijst = useLijst(['casussen', 'lijst', query], (vanaf) =>
    uit(lees.GET('/casussen', { params: { query: { ...query, ...vanaf } } })),
  );
  const delen = DELEN.filter((een) => een !== 'organisatie' || account.rollen.includes('teamleider'));
  return (
    <>
      <div className="ep-filters" role="search">
        <div className="ep-knoppen" role="group" aria-label={t('casussen.welke')}>
          {delen.map((een) => (
            <Knop
              key={een}
              soort={een === deel ? 'hoofd' : 'bij'}
              aria-pressed={een === deel}
              onClick={() => zetDeel(een)}
            >
              {t(`casussen.deel.${een}`)}
            </Knop>
          ))}
        </div>
        <div className="ep-veld">
          <label htmlFor={id}>{t('casussen.zoek')}</label>
          <input id={id} autoComplete="off" value={getypt} onChange={({ target }) => zetGetypt(target.value)} />
        </div>
      </div>
      {deel === 'afgesloten' && zoek === '' && <NazorgAanDeBeurt />}
      <Gevraagd vraag={lijst}>
        {(items) => (
          <section className="ep-kaart">
            {items.length === 0 ? (
              <p role="status">{t(zoek === '' ? `casussen.leeg.${deel}` : 'casussen.nietGevonden')}</p>
            ) : (
              <Casustabel items={items} gesloten={deel === 'afgesloten'} ik={account.accountId} />
            )}
            <ToonMeer lijst={lijst} />
          </section>
        )}
      </Gevraagd>
    </>
  );
}
