/** One or two letters are in many names and answers; one Chinese word of two characters tells something. */
export const tells = (word: string): boolean => word.length > 2 || /^\p{Script=Han}{2}/u.test(word);

/** Whether a text has Chinese characters in it, which stand together without spaces. */
export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
