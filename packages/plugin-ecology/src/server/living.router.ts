import { loadView, procedure, ViewInput } from '@workpoints/core/server'
import { readableEntries, readableUnits } from '@workpoints/registers/server'
import { controlLines } from '../registers/control-lines.ts'
import { eqi } from '../registers/eqi.ts'
import { erosionResults } from '../registers/erosion-results.ts'
import { erosionWorks } from '../registers/erosion-works.ts'
import { forestCover } from '../registers/forest-cover.ts'
import { forestWorks } from '../registers/forest-works.ts'
import { greenShield } from '../registers/green-shield.ts'
import { lineClues } from '../registers/line-clues.ts'
import { mines } from '../registers/mines.ts'
import { species } from '../registers/species.ts'
import { speciesSurveys } from '../registers/species-surveys.ts'
import { livingView } from './living.view.ts'

/** What the specialist's page shows: forest, erosion, mines, lines, published results and species, and all of them by county. */
export const living = procedure
  .meta({ needs: 'read' })
  .input(ViewInput)
  .query(async ({ ctx, input }) => {
    const view = await loadView(ctx, input)
    const rows = {
      forest: await readableEntries(ctx, forestWorks),
      erosion: await readableEntries(ctx, erosionWorks),
      mines: await readableEntries(ctx, mines),
      shield: await readableEntries(ctx, greenShield),
      lines: await readableEntries(ctx, controlLines),
      clues: await readableEntries(ctx, lineClues),
      eqi: await readableEntries(ctx, eqi),
      cover: await readableEntries(ctx, forestCover),
      results: await readableEntries(ctx, erosionResults),
      species: await readableEntries(ctx, species),
      surveys: await readableEntries(ctx, speciesSurveys),
    }
    return livingView({ view, units: readableUnits(ctx, 'ecology') }, rows)
  })
