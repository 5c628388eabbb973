import { Banner } from '@workpoints/ui/banner'
import type { FormError } from '@workpoints/ui/form'
import { useCallback } from 'react'
import { bilingual } from '../index.ts'
import { useText } from './language.tsx'
import { errorDetail } from './query-error.ts'

/**
 * Words for a refused call, for the form it was sent from: the server's own, by field where it names one; what to do where no answer came.
 * `fieldOfCode` names the field that a refusal is about where the server gives its code alone. Empty for no error.
 */
export function useFailure(fieldOfCode?: Readonly<Record<string, string>>): (error: unknown) => readonly FormError[] {
  const t = useText()
  return useCallback(
    (error) => {
      if (error === null || error === undefined) return []
      const detail = errorDetail(error)
      if (detail === null)
        return [
          {
            message: t(
              '没有收到服务器的回答，请检查网络后再试。已填写的内容没有丢失。',
              'No answer came. Check the network and try again; nothing you typed is lost.',
            ),
          },
        ]
      const fields = Object.entries(detail.fields ?? {})
      return fields.length === 0
        ? [{ field: fieldOfCode?.[detail.code], message: t(detail.text) }]
        : fields.map(([field, message]) => ({ field, message: t(bilingual(message)) }))
    },
    [t, fieldOfCode],
  )
}

/** The same as one line, with the server's sentence before what it says of single fields. */
export function useFailureText(): (error: unknown) => string {
  const t = useText()
  const failure = useFailure()
  return useCallback(
    (error) => {
      const detail = errorDetail(error)
      const namesFields = Object.keys(detail?.fields ?? {}).length > 0
      const head = detail !== null && namesFields ? [t(detail.text)] : []
      return [...head, ...failure(error).map(({ message }) => message)].join(' ')
    },
    [t, failure],
  )
}

export interface FailureProps {
  readonly error: unknown
  /** Words of its own, where what is known of the call says more. */
  readonly say?: (error: unknown) => readonly FormError[]
}

/** The same on the page; nothing where there is no error. */
export function Failure({ error, say }: FailureProps) {
  const usual = useFailureText()
  const text =
    say === undefined
      ? usual(error)
      : say(error)
          .map(({ message }) => message)
          .join(' ')
  return text === '' ? null : (
    <div role="alert">
      <Banner kind="danger">{text}</Banner>
    </div>
  )
}
