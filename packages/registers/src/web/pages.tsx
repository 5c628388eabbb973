import type { Page } from '@workpoints/core/web'
import type { EntryData } from '../entry.ts'
import type { Register } from '../register.ts'

/**
 * The pages of a register, for the plugin's `defineWeb`: its rows with form, history, breakdown and places, and the import. They are
 * fetched when somebody opens one.
 */
export function registerPages<D extends EntryData>(declared: Register<D>): readonly Page[] {
  const register = declared as unknown as Register
  return [
    {
      path: register.path,
      title: register.title,
      needs: ['read'],
      ledger: true,
      load: async () => {
        const { RegisterPage } = await import('./register-page.tsx')
        return { default: () => <RegisterPage register={register} /> }
      },
    },
    {
      path: `${register.path}/import`,
      title: { zh: `导入${register.title.zh}`, en: `Import: ${register.title.en}` },
      needs: ['report', 'correct'],
      unlisted: true,
      load: async () => {
        const { ImportPage } = await import('./import-page.tsx')
        return { default: () => <ImportPage register={register} /> }
      },
    },
  ]
}
