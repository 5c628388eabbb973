import { isCounty, isUnitValid, NotFoundError, today } from '../index.ts'
import { isDemo } from './observation.store.ts'
import { listPlans } from './plan.store.ts'
import { procedure, router } from './trpc.ts'
import { listUnits } from './unit.store.ts'

/** What the shell needs before it can draw: whose deployment this is, its plans, and the modules that are on for this view. */
export const sessionRouter = router({
  get: procedure.meta({ needs: 'self', revisable: true }).query(async ({ ctx }) => {
    const org = await ctx.db.selectFrom('core.org').select(['org_id', 'name']).executeTakeFirst()
    if (org === undefined)
      throw new NotFoundError('core.no-org', {
        zh: '数据库中还没有数据。请先运行“workpoints seed”。',
        en: 'The database is empty. Run "workpoints seed" first.',
      })
    const plans = await listPlans(ctx.db)
    const demo = await Promise.all(plans.map((plan) => isDemo(ctx.db, plan.id)))
    const units = await listUnits(ctx.db, { on: today(), asOf: null })
    return {
      org: { id: org.org_id, name: org.name },
      unit: ctx.unit,
      // The same for all people of equal grants: this answer is kept for each of them.
      plans: plans.map((plan, index) => ({
        ...plan,
        demo: demo[index] ?? false,
        can: ctx.access.can({ unit: null, plugin: null }),
      })),
      plugins: ctx.mounted.plugins
        .filter((plugin) => ctx.enabled.has(plugin.id))
        .map(({ id, title, area }) => ({ id, title, area })),
      counties: [...units.values()]
        .filter((unit) => isCounty(unit) && isUnitValid(unit, today()))
        .map(({ id, name }) => ({ id, name })),
    }
  }),
})
