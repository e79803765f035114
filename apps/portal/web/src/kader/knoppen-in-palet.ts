import type { PaletKeuze } from './in-palet.js';

/**
 * What one can do on a screen or go to within it; what is not there to be done has no such place. Of the rows
 * of a list each has the same buttons: whoever types the kenmerk of one must not find what is done to it before where it is.
 */
const DOEN = '.ep-delen a:not([aria-current]), :is(button:not([disabled]), a.ep-alsknop):not(li *, tr *)';

/**
 * The buttons of the screen that is open, and the parts of it, by what they are called. What a button would do a choice in Ctrl K
 * does too, and so what may not be done is not offered here either.
 * @param soort what to call a button, and a part
 */
export function knoppenVan(scherm: Element, soort: { readonly doen: string; readonly deel: string }): PaletKeuze[] {
  // Whoever has a question in front of the screen can do only what that offers.
  const plek = [...scherm.querySelectorAll('dialog[open]')].at(-1) ?? scherm;
  const alle = [...plek.querySelectorAll<HTMLElement>(DOEN)].map((element) => ({ element, naam: naamVan(element) }));
  // Two of one name cannot be told apart here.
  const eenmaal = alle.filter(({ naam }) => naam !== '' && alle.filter((een) => een.naam === naam).length === 1);
  return eenmaal.map(({ element, naam }, i) => ({
    id: `knop-${i}`,
    tekst: naam,
    soort: element.matches('.ep-delen a') ? soort.deel : soort.doen,
    pasBijTypen: true,
    kies: () => {
      // What stands one click further comes into view, also the window that it opens.
      for (let om = element.closest('details'); om; om = om.parentElement?.closest('details') ?? null) om.open = true;
      // Once the palet has closed: the window that opens has the focus.
      setTimeout(() => element.click());
    },
  }));
}

const naamVan = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
