/** Stands, for the compiler, in place of the sources of `adaptivecards` that adaptivecards-templating's types name. */
export interface IAdaptiveCard {
  readonly type: "AdaptiveCard";
}
