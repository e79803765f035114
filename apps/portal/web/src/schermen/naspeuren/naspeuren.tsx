import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audit, uit } from '../../api/client.js';
import { Knop } from '../../onderdelen/knop.js';
import { moment } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

/** The history of a casus by its kenmerk: what, when, by whom. */
export default function Naspeuren() {
  const { t } = useTranslation();
  const [invoer, zetInvoer] = useState('');
  const [kenmerk, zetKenmerk] = useState('');
  const gevonden = useQuery({
    queryKey: ['audit', 'casus', kenmerk],
    queryFn: () => uit(audit.GET('/casussen', { params: { query: { kenmerk } } })),
    enabled: kenmerk !== '',
    retry: false,
  });
  const casusId = gevonden.data?.casusId;
  const geschiedenis = useQuery({
    queryKey: ['audit', 'geschiedenis', casusId],
    queryFn: () =>
      uit(
        audit.GET('/casussen/{casusId}/geschiedenis', {
          params: { path: { casusId: casusId ?? '' }, query: { limiet: 100 } },
        }),
      ),
    enabled: casusId !== undefined,
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.naspeuren')}</h1>
      </header>
      <form
        className="ep-kaart"
        onSubmit={(gebeurtenis) => {
          gebeurtenis.preventDefault();
          zetKenmerk(invoer.trim().toUpperCase());
        }}
      >
        <div className="ep-veld">
          <label htmlFor="kenmerk">{t('naspeuren.kenmerk')}</label>
          <span className="ep-zacht" id="kenmerk-uitleg">
            {t('naspeuren.uitleg')}
          </span>
          <input
            id="kenmerk"
            aria-describedby="kenmerk-uitleg"
            required
            autoComplete="off"
            value={invoer}
            onChange={({ target }) => zetInvoer(target.value)}
          />
        </div>
        <Knop type="submit">{t('naspeuren.zoek')}</Knop>
      </form>
      {kenmerk !== '' && (
        <Gevraagd vraag={gevonden}>
          {() => (
            <Gevraagd vraag={geschiedenis}>
              {({ items }) => (
                <section className="ep-kaart">
                  <h2 className="utrecht-heading-2">{t('naspeuren.geschiedenis', { kenmerk })}</h2>
                  <ol className="ep-tijdlijn">
                    {items.map((een) => (
                      <li key={een.positie}>
                        <strong>{een.wat}</strong>
                        <div className="ep-zacht">
                          {moment(een.gebeurdOp)} · {een.door.rol}
                        </div>
                      </li>
                    ))}
                  </ol>
                </section>
              )}
            </Gevraagd>
          )}
        </Gevraagd>
      )}
    </>
  );
}
