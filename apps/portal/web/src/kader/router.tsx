import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { schermen } from '../schermen/schermen.js';
import { Kader } from './kader.js';
import { FoutMelding, Laden } from '../onderdelen/melding.js';
import { NietGevonden } from '../onderdelen/niet-gevonden.js';
import { Thuis } from './thuis.js';

const wortel = createRootRoute({ component: Kader, notFoundComponent: NietGevonden });

export const router = createRouter({
  routeTree: wortel.addChildren([
    createRoute({ getParentRoute: () => wortel, path: '/', component: Thuis }),
    ...schermen.map(({ pad, Inhoud }) => createRoute({ getParentRoute: () => wortel, path: pad, component: Inhoud })),
  ]),
  // The screen that one leaves stays until the code of the next is there; that is fetched when somebody points at it.
  defaultPreload: 'intent',
  defaultPendingComponent: Laden,
  // A part that could not be fetched: said in the language of the screen.
  defaultErrorComponent: ({ error }) => <FoutMelding fout={error} />,
  scrollRestoration: true,
});
