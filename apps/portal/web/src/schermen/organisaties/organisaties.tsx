import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alles } from '../../api/alles.js';
import { lees, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useAccount } from '../../kader/account.js';
import { EenVeld } from '../../onderdelen/formulier.js';
import { dagKort } from '../../onderdelen/tekst.js';
import { Tabel } from '../../onderdelen/tabel.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Convenanten } from './convenanten.js';

/** Gemeenten and partners of the convenant. */
export default function Organisaties() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const vraag = useQuery({
    queryKey: ['organisaties', 'alle'],
    queryFn: () => alles((vanaf) => uit(lees.GET('/organisaties', { params: { query: { limiet: 100, ...vanaf } } }))),
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.organisaties')}</h1>
      </header>
      <Gevraagd vraag={vraag}>
        {(items) =>
          account?.rollen.includes('beheerder') ? (
            <Convenanten organisaties={items} />
          ) : (
            <Zoekbaar organisaties={items} />
          )
        }
      </Gevraagd>
    </>
  );
}

function Zoekbaar({ organisaties }: { readonly organisaties: readonly components['schemas']['OrganisatieRegel'][] }) {
  const { t } = useTranslation();
  const [zoek, zetZoek] = useState('');
  const woord = zoek.trim().toLowerCase();
  return (
    <section className="ep-kaart">
      <EenVeld
        veld={{ naam: 'zoek', label: t('organisatie.zoek'), mag: false }}
        waarde={zoek}
        fout={undefined}
        zet={zetZoek}
      />
      <Tabel label={t('schermen.organisaties')}>
        <thead>
          <tr>
            {['naam', 'soort', 'gemeenten', 'convenant'].map((kop) => (
              <th key={kop} scope="col">
                {t(`organisatie.${kop}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {organisaties
            .filter(({ naam }) => naam.toLowerCase().includes(woord))
            .map((een) => (
              <tr key={een.organisatieId}>
                <th scope="row">
                  <Link to="/organisaties/$organisatieId" params={{ organisatieId: een.organisatieId }}>
                    {een.naam}
                  </Link>
                </th>
                <td>{t(`organisatie.${een.soort}`)}</td>
                <td>{een.gemeenten.map((code) => t(`gemeente.${code}`, code)).join(', ')}</td>
                <td className="ep-zacht ep-heel">{dagKort(een.convenantDatum)}</td>
              </tr>
            ))}
        </tbody>
      </Tabel>
    </section>
  );
}
