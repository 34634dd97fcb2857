/** What a plan's name means: one product, or several with a bar between them. */
export const basic = "m365-business-basic";
export const standard = "m365-business-standard";
export const premium = "m365-business-premium|m365-business-standard";
export const e1 = "o365-e1";
export const e3 = "o365-e3";
export const e4 = "o365-e4";
export const e5 = "o365-e5";
export const m365E3 = "m365-e3";
