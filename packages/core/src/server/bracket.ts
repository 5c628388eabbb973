const opening = '[〔（(【'
const closing = ']〕）)】'

/**
 * Length of the bracket that follows at the start of a text, white space before it counted: up to the sign that closes it, brackets
 * inside it passed over, and kinds not told apart, because scans mix them. 0 where none follows; the rest of the text where it never closes.
 */
export function bracketLength(text: string): number {
  const start = text.search(/\S/)
  if (start === -1 || !opening.includes(text[start] ?? ' ')) return 0
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (opening.includes(sign)) depth += 1
    if (closing.includes(sign)) depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}
