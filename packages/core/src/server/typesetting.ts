/** Half-width signs that a converted file has in place of the printed ones. */
const printed: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '〔', ']': '〕', '【': '〔', '】': '〕' }

/**
 * Gives the runs of one paragraph the signs of an official document: paired quotation marks, full-width brackets, and nothing after the
 * last full stop. Quotation marks are paired through the whole paragraph, because a run may end between them. No word is changed.
 */
export function typeset(runs: readonly string[]): string[] {
  let open = false
  const set = runs.map((run) =>
    run
      .replace(/[()[\]【】]/g, (sign) => printed[sign] ?? sign)
      .replace(/"/g, () => {
        open = !open
        return open ? '“' : '”'
      }),
  )
  return set.map((run, index) => (index === set.length - 1 ? run.replace(/。[.\s]+$/, '。') : run))
}
