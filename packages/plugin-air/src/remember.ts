/**
 * A pure function that keeps its last answers: a year of stations asks for the same things again at every reading and counting. Of equal
 * keys the answer is the same, so nothing can grow old; when `most` are kept, it begins anew.
 */
export function remember<Asked, Answer>(
  work: (asked: Asked) => Answer,
  keyOf: (asked: Asked) => string,
  most = 20_000,
): (asked: Asked) => Answer {
  const kept = new Map<string, { readonly answer: Answer }>()
  return (asked) => {
    const key = keyOf(asked)
    const known = kept.get(key)
    if (known !== undefined) return known.answer
    const answer = work(asked)
    if (kept.size >= most) kept.clear()
    kept.set(key, { answer })
    return answer
  }
}
