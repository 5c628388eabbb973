import { useMutation, useQueryClient } from '@tanstack/react-query'
import { saveFile } from '@workpoints/ui/saved-file'
import type { Register } from '../register.ts'
import { useRegistersApi } from './api.ts'

/** Fetches a register's empty workbook and saves it. */
export function useTemplate({ id: register }: Pick<Register, 'id'>) {
  const client = useQueryClient()
  const { sheet } = useRegistersApi()
  return useMutation({
    mutationFn: () => client.fetchQuery({ ...sheet.template.queryOptions({ register }), staleTime: 0 }),
    onSuccess: saveFile,
  })
}
