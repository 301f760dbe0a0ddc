/** The digits that keyboards for Arabic and Persian have, as everything here counts. */
export const inLatin = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
