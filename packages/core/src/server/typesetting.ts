const cjk = '\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’—…'

/**
 * Takes the traces of a converted file out of a run of text: line breaks, list dashes, spaces beside Chinese, TeX subscripts,
 * and half-width punctuation between Chinese words. No word is changed.
 */
export function cleanRun(raw: string): string {
  return raw
    .replace(/(^|\n)\s*-\s+/g, '$1')
    .replace(/\s*\n\s*/g, '')
    .replace(/_\{([^}]*)\}/g, '$1')
    .replace(new RegExp(`(?<=[${cjk}])[ \\t]+|[ \\t]+(?=[${cjk}])`, 'g'), '')
    .replace(new RegExp(`(?<=[${cjk}\\])}%])[,:;]`, 'g'), (mark) => ({ ',': '，', ':': '：', ';': '；' })[mark] ?? mark)
}

/** Half-width signs that a converted file has in place of the printed ones. */
const printed: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '〔', ']': '〕', '【': '〔', '】': '〕' }
const fullWidth: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' }
const isLatin = (sign: string | undefined): boolean => sign !== undefined && /[\dA-Za-z]/.test(sign)

/** Full-width marks, except between two Latin signs (12:30, 1,200); the neighbours may stand in other runs. */
function wideMarks(runs: readonly string[]): string[] {
  return runs.map((run, index) =>
    run.replace(/[,:;?!]/g, (mark, at: number) => {
      const before = run[at - 1] ?? runs[index - 1]?.at(-1)
      const after = run[at + 1] ?? runs[index + 1]?.[0]
      return isLatin(before) && isLatin(after) ? mark : (fullWidth[mark] ?? mark)
    }),
  )
}

/**
 * Gives the runs of one paragraph the signs of an official document: paired quotation marks, full-width brackets, and nothing after the
 * last full stop. Quotation marks are paired through the whole paragraph, because a run may end between them. No word is changed.
 */
export function typeset(runs: readonly string[]): string[] {
  let open = false
  const set = wideMarks(runs).map((run) =>
    run
      .replace(/[()[\]【】]/g, (sign) => printed[sign] ?? sign)
      .replace(/"/g, () => {
        open = !open
        return open ? '“' : '”'
      }),
  )
  return set.map((run, index) => (index === set.length - 1 ? run.replace(/。[.\s]+$/, '。') : run))
}

/** A piece of the source on its own, such as a task's sentence or a quotation, as the document prints it. */
export const printedText = (raw: string): string => typeset([cleanRun(raw)])[0] ?? ''
