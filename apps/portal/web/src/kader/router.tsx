import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Suspense } from 'react';
import { schermen } from '../schermen/schermen.js';
import { Kader } from './kader.js';
import { FoutMelding, Laden } from '../onderdelen/melding.js';
import { NietGevonden } from '../onderdelen/niet-gevonden.js';
import { Thuis } from './thuis.js';

const wortel = createRootRoute({ component: Kader, notFoundComponent: NietGevonden });

export const router = createRouter({
  routeTree: wortel.addChildren([
    createRoute({ getParentRoute: () => wortel, path: '/', component: Thuis }),
    ...schermen.map(({ pad, Inhoud }) =>
      createRoute({
        getParentRoute: () => wortel,
        path: pad,
        component: () => (
          <Suspense fallback={<Laden />}>
            <Inhoud />
          </Suspense>
        ),
      }),
    ),
  ]),
  defaultPreload: 'intent',
  // A part that could not be fetched: said in the language of the screen.
  defaultErrorComponent: ({ error }) => <FoutMelding fout={error} />,
  scrollRestoration: true,
});
