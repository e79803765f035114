import type { Handelingen } from './handelingen.js';

/** Letters about the one, the other, the child and the whole gezin; one that was opened for the father, one withdrawn. */
export async function vanGezin(h: Handelingen, afschermingId: string): Promise<void> {
  await h.bijlage('moeder', 'verhaal', 'huisvesting', 'moeder');
  await h.bijlage('moeder', 'plan', 'financien');
  await h.bijlage('vader', 'financien', 'financien', 'vader');
  await h.bijlage('opvang', 'plan', 'huisvesting', 'moeder', 'kind');
  await h.bijlage('veilig thuis', 'veiligheid', 'veiligheid');
  await h.bijlage('brug', 'plan', 'werk-en-opleiding', 'kind');
  await h.bijlage('brug', 'plan', 'financien', 'vader');
  await h.bijlage('brug', 'plan', 'financien', 'moeder', 'vader');
  const open = await h.bijlage('brug', 'plan', 'financien');
  await h.doe('brug', 'onderdeelVrijgeven', { soort: 'bijlage', onderdeelId: open }, { afschermingId });
  h.casus.vrij.add(open);
  await h.bijlageWeg('brug', await h.bijlage('school', 'plan', 'werk-en-opleiding', 'kind'));
}
export async function vanGezinLater(h: Handelingen): Promise<void> {
  await h.bijlage('opvang', 'verhaal', 'huisvesting', 'moeder');
  await h.bijlage('moeder', 'financien', 'financien');
}

export async function vanEx(h: Handelingen): Promise<void> {
  await h.bijlage('borg', 'plan', 'huisvesting');
  await h.bijlage('opvang', 'verhaal', 'huisvesting', 'dochter');
  await h.bijlage('gevluchte', 'veiligheid', 'veiligheid', 'gevluchte');
}

/** Also of a partner about whom nobody may know, of somebody around the gezin, and one that was blocked. */
export async function vanGewoon(h: Handelingen, coo: string): Promise<void> {
  await h.bijlage('ouder', 'financien', 'financien', 'ouder');
  await h.bijlage('borg', 'verhaal', 'werk-en-opleiding', 'kleine');
  await h.bijlage('borg', 'verhaal', 'werk-en-opleiding', 'tiener');
  await h.bijlage('verslavingszorg', 'plan', 'middelengebruik', 'ouder');
  await h.bijlage('verslavingszorg', 'verhaal', 'middelengebruik', 'tiener');
  await h.bijlage('brug', 'veiligheid', 'financien');
  await h.bijlage('brug', 'financien', 'financien');
  await h.bijlage('buurvrouw', 'plan', 'huisvesting');
  const bijlageId = await h.bijlage('brug', 'plan', 'financien', 'ouder');
  const persoonId = h.t.wie('ouder');
  const [ids, { casusId, feiten }] = [{ tekstIds: [bijlageId] }, h.casus];
  const verzoek = { soort: 'beperking', casusId, ...ids };
  const { verzoekId } = await h.t.doe('ouder', 'verzoekIndienen', verzoek, { persoonId });
  h.t.verzoeken.set(verzoekId!, { persoon: persoonId, gemeente: feiten.gemeente, inzage: false });
  await h.t.doe(coo, 'verzoekBeslissen', { uitkomst: 'toegewezen', ...ids }, { persoonId, verzoekId: verzoekId! });
  for (const merk of h.t.merken.alle)
    if (merk.antwoord['bijlageId'] === bijlageId && /naam$|inhoud$/.test(merk.veld)) h.t.geblokkeerd.add(merk);
}

/** Of a gezin that is about to be destroyed. */
export async function vanGewist(h: Handelingen): Promise<void> {
  await h.bijlage(h.coordinator, 'plan', 'financien', 'gewist');
}
/** It stays in the casus that went up in another. */
export async function vanVan(h: Handelingen): Promise<void> {
  await h.bijlage(h.coordinator, 'plan', 'financien', 'oudste van');
  await h.bijlage('oudste van', 'plan', 'financien');
}
