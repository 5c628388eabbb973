/** The letters of a column as a spreadsheet shows them: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  let rest = index + 1
  let letters = ''
  while (rest > 0) {
    const digit = (rest - 1) % 26
    letters = String.fromCharCode(65 + digit) + letters
    rest = (rest - 1 - digit) / 26
  }
  return letters
}

/** The column of its letters: A → 0, AA → 26. Anything but upper-case letters gives a number without meaning. */
export function columnIndex(letters: string): number {
  let index = 0
  for (let at = 0; at < letters.length; at++) index = index * 26 + letters.charCodeAt(at) - 64
  return index - 1
}
