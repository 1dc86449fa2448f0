import { expect, it } from '@jest/globals';
import { standIn } from './stand-in.ts';
import { vendors } from './vendors.ts';

/** The connectors themselves are not here (`npm run vendors`); that the stand-ins start and answer keeps them from rotting. */
it.each(vendors.map((vendor) => [vendor.repository, vendor] as const))(
  '%s has a stand-in that answers',
  async (_, vendor) => {
    const { routes } = vendor.open();
    const server = await standIn(routes);
    try {
      const answer = await fetch(`${server.url}/unknown`);
      expect(answer.status).toBe(501);
      expect(server.writes).toEqual([]);
      expect(Object.keys(vendor.settings(server.url))).not.toHaveLength(0);
    } finally {
      await server.close();
    }
  },
);
