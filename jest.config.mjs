import { availableParallelism, totalmem } from 'node:os';

/** Unit specs live beside the code, whole-system specs in test/. Both run as real ES modules: `node --experimental-vm-modules`. */
const common = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
};

export default {
  // Two also on two cores, as specs wait for the processes that they start more than they work; a whole installation with its browser takes 3 GB.
  maxWorkers: Math.max(1, Math.min(Math.max(2, availableParallelism() - 1), Math.floor(totalmem() / 4e9))),
  testSequencer: '<rootDir>/scripts/test-order.mjs',
  workerIdleMemoryLimit: '700MB',
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/*/src/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'system',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
