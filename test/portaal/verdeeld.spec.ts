import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { meldAan as doeAanmelding } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { describeKafka, testKafka } from '../setup/kafka.js';
import { DEMO_MS, DemoMetBrowser, totDat } from './scherm.js';

describeKafka('the portal of the distributed form', () => {
  describeBrowser('over Kafka, each service a process', () => {
    let demo: DemoMetBrowser;

    beforeAll(async () => {
      const { brokers, prefix } = (await testKafka())!;
      const kafka = { KAFKA_BROKERS: brokers.join(','), KAFKA_PREFIX: prefix, KAFKA_PARTITIONS: '4' };
      demo = await DemoMetBrowser.start('verdeeld-portaal', kafka, '--distributed');
    }, DEMO_MS);
    afterAll(() => demo?.stop());

    it('shows the werkbord, takes a command, and tells another browser of it', async () => {
      const coordinator = demo.account('Quinten Groenewold');
      const [een, ander] = [await demo.meldAan(coordinator.naam), await demo.meldAan(coordinator.naam)];
      await een.page.getByRole('heading', { level: 1, name: 'Werkbord' }).waitFor();
      const rijen = een.page.locator('main').getByRole('link', { name: /^Gezin / });
      await een.page.getByText('Even geduld').first().waitFor({ state: 'detached' });
      const hrefs = () => rijen.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      const voor = await hrefs();
      await doeAanmelding(demo.gereed.urls, coordinator.id, 'Hanna');
      // Nobody touches anything.
      await totDat(async () => (await hrefs()).some((href) => !voor.includes(href)));
      const nieuw = (await hrefs()).find((href) => !voor.includes(href))!;
      for (const { page } of [een, ander]) {
        await page.goto(demo.gereed.urls.portaal + nieuw);
        await page.getByRole('button', { name: 'Start een plan' }).waitFor();
      }
      await een.page.getByRole('button', { name: 'Start een plan' }).click();
      for (const { page } of [een, ander]) await page.getByText('Plan loopt').waitFor();
      expect([...een.fouten, ...ander.fouten]).toEqual([]);
      await Promise.all([een, ander].map(({ context }) => context.close()));
    }, 120_000);
  });
});
