// Signs that start a formula in a spreadsheet, their full-width and small forms, and the control characters that hide one.
const formula = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u
const guarded = /^'+(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u

/**
 * Whether a spreadsheet could take this text for a formula: it begins with = + - @ TAB CR LF, also behind white space or invisible
 * characters, also in full width (＝＋－＠). A negative number in a text counts too: only a number cell may hold one unguarded.
 */
export function startsFormula(text: string): boolean {
  return formula.test(text)
}

/** The text as a CSV cell may hold it: with a leading apostrophe where a spreadsheet could take it for a formula. {@link unguardText} undoes it. */
export function guardText(text: string): string {
  return startsFormula(text) || guarded.test(text) ? `'${text}` : text
}

/** Takes off the one apostrophe that {@link guardText} put before a text; any other text is returned as it is. */
export function unguardText(text: string): string {
  return text.startsWith("'") && guarded.test(text) ? text.slice(1) : text
}
