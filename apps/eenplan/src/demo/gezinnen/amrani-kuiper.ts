import type { Verhaal } from '../stappen.js';
import { doenMee, hulpvraag, lid, m, metGezag, p, regieNaar, zorg } from './bouwstenen.js';

/** Mother and children in the opvang, shielded from the father, who has gezag; acute danger, accepted by Veilig Thuis. */
export const amraniKuiper: Verhaal = {
  naam: 'amrani-kuiper',
  gemeente: '0010',
  coordinator: 'delfzijl/1',
  personen: {
    moeder: lid('Naima', 'Amrani', '1990-01-29'),
    oudste: lid('Sami', 'Kuiper', '2012-06-11'),
    jongste: lid('Lina', 'Kuiper', '2022-08-03'),
    vader: { ...lid('Ronald', 'Kuiper', '1985-12-05', 'Havenweg 3, Delfzijl'), hoedanigheid: 'ex-partner' },
  },
  stappen: [
    {
      stap: 'aanmelden',
      naam: 'opvang',
      door: m('19/1'),
      gemeente: '0010',
      dag: 40,
      personen: ['moeder', 'oudste', 'jongste', 'vader'],
      vragen: [
        hulpvraag('veilig', 'moeder', 'veiligheid', 'Ik wil met mijn kinderen veilig kunnen wonen.'),
        zorg('school', 'opvoeden-en-opgroeien', 'Sami is al drie weken niet naar school geweest.'),
      ],
      verhaal: 'Naima is met de kinderen weggegaan na een avond met geweld. Zij is bang dat hij haar zoekt.',
      acuut: 'De vader heeft gedreigd en weet niet waar zij zijn.',
      nietIngelicht: 'De vader inlichten is gevaarlijk voor de moeder en de kinderen.',
    },
    // The father has gezag and an account: what leads to them is closed to him before he could read along.
    {
      stap: 'afschermen',
      beschermden: ['moeder', 'oudste', 'jongste'],
      geweerde: 'vader',
      reden: 'Er is een contactverbod; hij mag niet weten waar zij zijn.',
    },
    metGezag(['oudste', 'jongste'], 'moeder', 'vader'),
    ...regieNaar('9/2'),
    ...doenMee({ '19': ['veiligheid', 'huisvesting'], '8': ['veiligheid'] }),
    { stap: 'veiligheidAanvaarden', door: '8/1' },
    { stap: 'plaatsen', door: m('9/2'), dag: 36, vragen: ['veilig', 'school'] },
    { stap: 'prio', door: m('9/2'), dag: 36, vraag: 'veilig', keuzes: { moeder: 'veilig', oudste: 'veilig' } },
    {
      stap: 'doel',
      naam: 'plek',
      door: m('9/2'),
      dag: 35,
      vraag: 'veilig',
      tekst: 'Een veilige plek om te wonen, en een veiligheidsplan.',
    },
    {
      stap: 'afspraak',
      naam: 'veiligheidsplan',
      door: m('8/1'),
      dag: 34,
      doel: 'plek',
      tekst: 'Veiligheidsplan maken met Naima en Sami.',
      eigenaar: m('8/1'),
      uiterlijk: 20,
    },
    { stap: 'afspraakStand', naam: 'veiligheidsplan', door: m('8/1'), dag: 24, stand: 'nagekomen' },
    {
      stap: 'afspraak',
      naam: 'kamer',
      door: m('19/1'),
      dag: 34,
      doel: 'plek',
      tekst: 'Kamer voor drie personen houden.',
      eigenaar: m('19/1'),
      uiterlijk: -45,
    },
    {
      stap: 'contact',
      door: '9/2',
      dag: 15,
      met: ['oudste'],
      tekst: 'Met Sami gesproken over school en wat hij mist.',
    },
    { stap: 'vaststellen', door: m('9/2'), dag: 14 },
    { stap: 'antwoorden', door: p('moeder'), dag: 13, versie: 1, persoon: 'moeder', akkoord: true },
  ],
};
