import { defineWeb } from '@workpoints/core/web'
import { registerPages } from '@workpoints/registers/web'
import { ecology } from '../index.ts'
import { biodiversityProjects } from '../registers/biodiversity.ts'
import { controlLines } from '../registers/control-lines.ts'
import { eqi } from '../registers/eqi.ts'
import { erosionResults } from '../registers/erosion-results.ts'
import { erosionWorks } from '../registers/erosion-works.ts'
import { forestCover } from '../registers/forest-cover.ts'
import { greening, reserveForest, sustainableForest, tenureReform } from '../registers/forest-programmes.ts'
import { forestWorks } from '../registers/forest-works.ts'
import { greenShield } from '../registers/green-shield.ts'
import { lineClues } from '../registers/line-clues.ts'
import { mines } from '../registers/mines.ts'
import { reserveProjects, reserves } from '../registers/reserves.ts'
import { species } from '../registers/species.ts'
import { speciesSurveys } from '../registers/species-surveys.ts'
import { watersheds } from '../registers/watersheds.ts'
import { fishingBan, wildlifeCases } from '../registers/wildlife.ts'
import { zoning, zoningPilot } from '../registers/zoning.ts'

export default defineWeb({
  plugin: ecology,
  pages: [
    { path: '', title: ecology.title, load: () => import('./overview-page.tsx') },
    { path: 'living', title: { zh: '生态一览', en: 'Nature at a glance' }, load: () => import('./living-page.tsx') },
    ...registerPages(controlLines),
    ...registerPages(lineClues),
    ...registerPages(zoning),
    ...registerPages(zoningPilot),
    ...registerPages(greenShield),
    ...registerPages(reserves),
    ...registerPages(reserveProjects),
    ...registerPages(forestWorks),
    ...registerPages(greening),
    ...registerPages(reserveForest),
    ...registerPages(tenureReform),
    ...registerPages(sustainableForest),
    ...registerPages(mines),
    ...registerPages(biodiversityProjects),
    ...registerPages(speciesSurveys),
    ...registerPages(species),
    ...registerPages(fishingBan),
    ...registerPages(wildlifeCases),
    ...registerPages(erosionWorks),
    ...registerPages(watersheds),
    ...registerPages(erosionResults),
    ...registerPages(eqi),
    ...registerPages(forestCover),
  ],
})
