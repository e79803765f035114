import { geenAntwoord } from '../kader/verbinding.js';
import { type Antwoord, gehoord, stilte } from './client.js';

/**
 * A command with a file, as a form: first what there is to say of it, then the file. Told meanwhile is how much of it is on
 * its way (0 to 1), which `fetch` tells nobody.
 * @param pad of the API, as `/casusregie/v1/casussen/…`
 */
export function verstuurBestand(
  pad: string,
  gegevens: object,
  bestand: File,
  koppen: Readonly<Record<string, string>>,
  vordert: (deel: number) => void,
): Promise<Antwoord<unknown>> {
  const form = new FormData();
  form.append('gegevens', JSON.stringify(gegevens));
  form.append('bestand', bestand);
  return new Promise((klaar, mis) => {
    const vraag = new XMLHttpRequest();
    vraag.open('POST', `/api${pad}`);
    for (const [kop, waarde] of Object.entries({ ...stilte(), ...koppen })) vraag.setRequestHeader(kop, waarde);
    vraag.upload.onprogress = ({ loaded, total }) => vordert(total > 0 ? loaded / total : 0);
    vraag.onload = () => {
      const { status, responseText } = vraag;
      const response = new Response(null, { status, headers: koppenVan(vraag) });
      gehoord(response);
      const inhoud = alsJson(responseText);
      klaar(response.ok ? { data: inhoud, response } : { error: inhoud, response });
    };
    vraag.onerror = () => {
      geenAntwoord();
      mis(new TypeError('no answer'));
    };
    vraag.send(form);
  });
}

const koppenVan = (vraag: XMLHttpRequest): Headers =>
  new Headers(
    vraag
      .getAllResponseHeaders()
      .split('\r\n')
      .filter(Boolean)
      .map((regel) => regel.split(/: (.*)/s, 2) as [string, string]),
  );

function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}
