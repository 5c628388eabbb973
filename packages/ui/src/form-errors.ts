import { createContext, useContext } from 'react'

/** What a form has against one of its fields. */
export interface FormError {
  /** The `name` of the field; none where the form as a whole was refused. */
  readonly field?: string | undefined
  /** A whole sentence that says what is wrong and what would be accepted. */
  readonly message: string
}

/** Hands the errors of a Form to its fields. */
export const FormErrors = createContext<readonly FormError[]>([])

/** The first message that the form around has for the field of this name; undefined where there is none. */
export function useFormError(name: string | undefined): string | undefined {
  const errors = useContext(FormErrors)
  return name === undefined ? undefined : errors.find((error) => error.field === name)?.message
}
