/**
 * `npm run screenshots [-- NAME…]`: every screen of the portal on the demo, at three widths and once in the dark, as pictures in
 * a folder that git ignores. NAME: only accounts whose name begins so.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReachable } from '../../infra/postgres/os-user.mjs';
import { rondgang } from './rondgang.mjs';
import { startBrowser } from '../setup/chromium.mjs';

const BREEDTES = [360, 768, 1280];
const WORTEL = join(import.meta.dirname, '../..');
const UIT = join(WORTEL, '.eenplan-schermen');

/** Of each group somebody of the demo. */
const WIE = [
  'Quinten Groenewold',
  'Klaas Mulderij',
  'Wietse Pastoor',
  'Naima Amrani',
  'Wietske Bolhuis',
  'Tjaard Mulder',
  // Goes where there is danger: has noodtoegang in the menu.
  'Douwe Feringa',
];

const alleen = process.argv.slice(2);
const map = mkdtempSync(join(tmpdir(), 'eenplan-schermen-'));
makeReachable(map);
const bin = join(WORTEL, 'apps/eenplan/bin/eenplan.mjs');
const eenplan = spawn(process.execPath, [bin, 'start', '--json', '--port', '0', '--data', join(map, 'data')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => eenplan.kill('SIGTERM'));
let tekst = '';
for await (const deel of eenplan.stdout.setEncoding('utf8')) if ((tekst += deel).includes('\n')) break;
const { portaal } = JSON.parse(tekst).urls;

const browser = await startBrowser();
try {
  for (const naam of WIE.filter((een) => alleen.length === 0 || alleen.some((begin) => een.startsWith(begin)))) {
    const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(portaal);
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('status').waitFor();
    if ((await page.getByRole('button', { name: naam }).count()) === 0) {
      // Who is not among the first is searched for, as the page says.
      await page.getByRole('searchbox').fill(naam);
      await page.getByRole('button', { name: 'Zoek' }).click();
    }
    await page.getByRole('button', { name: naam }).first().click();
    await page.getByRole('navigation').first().waitFor();
    const onder = join(UIT, naam.toLowerCase().replaceAll(' ', '-'));
    rmSync(onder, { recursive: true, force: true });
    mkdirSync(onder, { recursive: true });
    await rondgang(page, async ({ soort }) => {
      const bestand = soort.slice(1).replaceAll('/', '.').replaceAll(':', '') || 'begin';
      for (const width of BREEDTES) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: join(onder, `${bestand}-${width}.png`), fullPage: true });
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.screenshot({ path: join(onder, `${bestand}-donker.png`), fullPage: true });
      await page.emulateMedia({ colorScheme: 'light' });
      console.log(`${naam}: ${soort}`);
    });
    await context.close();
  }
  console.log(`Pictures are in ${UIT}`);
} finally {
  await browser.close();
  const weg = new Promise((klaar) => eenplan.once('close', klaar));
  eenplan.kill('SIGTERM');
  await weg;
  rmSync(map, { recursive: true, force: true });
}
