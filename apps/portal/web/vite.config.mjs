import { join } from 'node:path';
import { defineConfig } from 'vite';

const hier = import.meta.dirname;
// Whatever the surroundings say (a test runner says "test"): what is built is what people get.
process.env.NODE_ENV = 'production';

export default defineConfig({
  root: hier,
  publicDir: join(hier, 'public'),
  build: {
    outDir: join(hier, '../../../dist/apps/portal/web'),
    emptyOutDir: true,
    // No inlined files: the policy of the page allows none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    // What belongs to what, for gewicht.mjs.
    manifest: true,
    rolldownOptions: {
      // Says of itself nothing about side effects, and has none: without this each of its parts comes along.
      treeshake: { moduleSideEffects: [{ test: /@utrecht\/component-library-react/, sideEffects: false }] },
      // "use client" in a library says something to servers that render React; ours does not.
      onLog: (niveau, log, verder) => void (log.code === 'MODULE_LEVEL_DIRECTIVE' || verder(niveau, log)),
    },
  },
});
