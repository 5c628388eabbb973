import { useMutation } from '@tanstack/react-query'
import { saveFile } from '@workpoints/ui/saved-file'
import type { Register } from '../register.ts'
import { useRegistersApi } from './api.ts'
import type { RegisterView } from './register-view.ts'

/** Has the rows of a view written as a file, and saves it. */
export function useExport(
  { id: register }: Pick<Register, 'id'>,
  { filter, sort }: Pick<RegisterView, 'filter' | 'sort'>,
) {
  const { mutate, ...rest } = useMutation({ ...useRegistersApi().sheet.export.mutationOptions(), onSuccess: saveFile })
  return { ...rest, save: (format: 'xlsx' | 'csv') => mutate({ register, filter, sort, format }) }
}
