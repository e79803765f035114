import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './taal/taal.js';
import { vragen } from './kader/vragen.js';
import { router } from './kader/router.js';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={vragen}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
