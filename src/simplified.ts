import { CustomConverter } from "opencc-js/core";
import characters from "opencc-js/dict/TSCharacters";

/** A text with each traditional Chinese character replaced by its simplified form, so that 華南 and 华南 are alike. */
export const simplified = CustomConverter(characters);
