/**
 * What follows the prolog of XML or HTML: the text from the first thing on that is neither white space, a comment nor a processing
 * instruction; empty where there is none, or where one of them does not end.
 */
export function afterProlog(text: string): string {
  let at = 0
  for (;;) {
    while (/\s|\uFEFF/.test(text.charAt(at))) at++
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    if (end === null) return text.slice(at)
    const found = text.indexOf(end, at + 2)
    if (found < 0) return ''
    at = found + end.length
  }
}
