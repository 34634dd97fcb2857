/** A dictionary of the package, which types only its converters: pairs of characters, "繁 繁|體 体". */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
