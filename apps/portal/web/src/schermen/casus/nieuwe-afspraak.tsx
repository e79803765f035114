import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useAccount } from '../../kader/account.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Venster } from '../../onderdelen/venster.js';

type Dossier = components['schemas']['Casusdossier'];

const TWEE_WEKEN_MS = 14 * 86_400_000;

/** What, who and until when; for the first doel of the prio-vraag unless another is chosen. */
export function NieuweAfspraak({ casus, etag }: { readonly casus: Dossier; readonly etag: string }) {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const [open, zetOpen] = useState(false);
  const doelen = casus.plan.doelen
    .filter(({ status }) => status === 'gesteld')
    .toSorted((a, b) => Number(b.vraagId === casus.plan.prioVraagId) - Number(a.vraagId === casus.plan.prioVraagId));
  const maak = useOpdracht<FormData, unknown>(
    (velden, koppen) => {
      const wie = String(velden.get('wie'));
      return regel.POST('/casussen/{casusId}/afspraken', {
        params: { path: { casusId: casus.casusId }, header: { ...koppen, 'If-Match': etag } },
        body: {
          doelId: String(velden.get('doel')),
          tekst: String(velden.get('tekst')),
          uiterlijkDatum: String(velden.get('dag')),
          eigenaar:
            wie === account?.accountId
              ? { soort: 'medewerker', medewerkerId: wie, organisatieId: account.organisatie?.organisatieId }
              : { soort: 'persoon', persoonId: wie },
        },
      });
    },
    () => zetOpen(false),
  );
  if (doelen.length === 0 || !account?.organisatie || casus.status !== 'lopend') return null;
  return (
    <>
      <Knop soort="bij" onClick={() => zetOpen(true)}>
        {t('nieuweAfspraak.knop')}
      </Knop>
      {open && (
        <Venster titel={t('nieuweAfspraak.titel')} sluit={() => zetOpen(false)}>
          {maak.isError && <FoutMelding fout={maak.error} />}
          <form
            onSubmit={(gebeurtenis) => {
              gebeurtenis.preventDefault();
              maak.mutate(new FormData(gebeurtenis.currentTarget));
            }}
          >
            <div className="ep-veld">
              <label htmlFor="afspraak-tekst">{t('nieuweAfspraak.wat')}</label>
              <input id="afspraak-tekst" name="tekst" required autoFocus autoComplete="off" />
            </div>
            <div className="ep-veld">
              <label htmlFor="afspraak-wie">{t('nieuweAfspraak.wie')}</label>
              <select id="afspraak-wie" name="wie">
                <option value={account.accountId}>{account.naam}</option>
                {casus.gezinsleden
                  .filter(({ totOp, ongeboren }) => !totOp && !ongeboren)
                  .map(({ persoon }) => (
                    <option key={persoon.persoonId} value={persoon.persoonId}>
                      {persoon.naam ?? t('tekst.gezinslid')}
                    </option>
                  ))}
              </select>
            </div>
            <div className="ep-veld">
              <label htmlFor="afspraak-dag">{t('nieuweAfspraak.dag')}</label>
              <input
                id="afspraak-dag"
                name="dag"
                type="date"
                required
                defaultValue={new Date(Date.now() + TWEE_WEKEN_MS).toISOString().slice(0, 10)}
              />
            </div>
            <div className="ep-veld">
              <label htmlFor="afspraak-doel">{t('nieuweAfspraak.doel')}</label>
              <select id="afspraak-doel" name="doel">
                {doelen.map(({ doelId, tekst }) => (
                  <option key={doelId} value={doelId}>
                    {tekst.tekst ?? t('tekst.nietVoorU')}
                  </option>
                ))}
              </select>
            </div>
            <Knop type="submit" disabled={maak.isPending}>
              {t('nieuweAfspraak.maak')}
            </Knop>
          </form>
        </Venster>
      )}
    </>
  );
}
