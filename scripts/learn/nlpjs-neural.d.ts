/** What we use of the package, which brings no types. */
declare module "@nlpjs/neural" {
  interface Example {
    readonly input: Readonly<Record<string, number>>;
    readonly output: Readonly<Record<string, number>>;
  }

  export class NeuralNetwork {
    constructor(settings: {
      readonly iterations?: number;
      readonly learningRate?: number;
      readonly alpha?: number;
      readonly log?: boolean;
    });
    train(examples: readonly Example[]): void;
    toJSON(): {
      readonly features: readonly string[];
      readonly intents: readonly string[];
      /** The weights of the features, one label a row, its bias last. */
      readonly perceptrons: readonly (readonly number[])[];
    };
  }
}
