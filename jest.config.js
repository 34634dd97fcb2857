export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  // Most take milliseconds; a machine that does much else besides is no failure.
  testTimeout: 30_000,
  // Many wait for processes of their own.
  maxWorkers: 3,
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2024",
          parser: { syntax: "typescript", importAttributes: true },
          experimental: { keepImportAttributes: true },
        },
        module: { type: "es6" },
      },
    ],
  },
};
