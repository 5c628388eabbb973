import { historyRouter } from './history.router.ts'
import { indicatorRouter } from './indicator.router.ts'
import { migrations } from './migrations/index.ts'
import { planRouter } from './plan.router.ts'
import { sessionRouter } from './session.router.ts'
import { taskRouter } from './task.router.ts'
import { router } from './trpc.ts'
import { unitRouter } from './unit.router.ts'

/** Core as plugin zero: mounted first, under its own name, always on. */
export const coreHalf = {
  id: 'core',
  router: router({
    session: sessionRouter,
    plan: planRouter,
    task: taskRouter,
    indicator: indicatorRouter,
    unit: unitRouter,
    history: historyRouter,
  }),
  migrations,
  appendOnly: ['audit'],
} as const
