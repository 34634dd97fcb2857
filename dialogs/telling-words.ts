/** One or two letters are in many names and answers; one Chinese word of two characters tells something. */
export const tells = (word: string): boolean => word.length > 2 || /^\p{Script=Han}{2}/u.test(word);
