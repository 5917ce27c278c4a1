import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { junitReporter } from '@web/test-runner-junit-reporter';

/** Elements in a real browser, from source. `pnpm test` finds the browser and names it in CHROME_PATH. */
export default {
  files: 'packages/{widgets,desk}/src/**/*.test.ts',
  nodeResolve: { exportConditions: ['@veche/source', 'browser', 'development'], extensions: ['.ts', '.js'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [
    chromeLauncher({
      // A tab behind another gets no frames and no focus.
      concurrency: 1,
      launchOptions: {
        executablePath: process.env.CHROME_PATH,
        args: ['--no-sandbox', '--disable-background-networking'],
      },
    }),
  ],
  testFramework: { config: { timeout: 20_000 } },
  reporters: [
    defaultReporter(),
    summaryReporter(),
    junitReporter({ outputPath: '.cache/junit/browser.xml' }),
  ],
};
