/** Which methods of a part fail, or never answer. */
export interface Trouble {
  readonly methods: readonly string[];
  readonly how: "fails" | "hangs";
}

/** A part of the house whose asynchronous methods have the trouble of the moment, if there is any. */
export function troubled<T extends object>(
  part: T,
  trouble: (method: string) => Trouble["how"] | undefined,
): T {
  return new Proxy(part, {
    get(target, name): unknown {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...args: readonly unknown[]): unknown => {
        switch (trouble(String(name))) {
          case "fails":
            return Promise.reject(new Error("A fault that is meant."));
          case "hangs":
            return new Promise(() => undefined);
          case undefined:
            return Reflect.apply(member, target, args);
        }
      };
    },
  });
}
