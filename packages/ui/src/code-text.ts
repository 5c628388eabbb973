/**
 * The digits of a code as people type and paste it: full-width digits count, spaces, dashes and other signs are left out,
 * and what is over `length` digits is cut off.
 */
export function codeDigits(text: string, length: number): string {
  return text.normalize('NFKC').replace(/\D/g, '').slice(0, length)
}
