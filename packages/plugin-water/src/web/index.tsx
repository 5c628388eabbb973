import { defineWeb } from '@workpoints/core/web'
import { registerPages } from '@workpoints/registers/web'
import { water } from '../index.ts'
import { emergencyStock } from '../registers/emergency-stock.ts'
import { outfalls } from '../registers/outfalls.ts'
import { parkWorks } from '../registers/park-works.ts'
import { phosphorusActions } from '../registers/phosphorus-actions.ts'
import { samples } from '../registers/samples.ts'
import { sectionPlans } from '../registers/section-plans.ts'
import { sourceSamples } from '../registers/source-samples.ts'
import { sourceSystems } from '../registers/source-systems.ts'
import { sources } from '../registers/sources.ts'

export default defineWeb({
  plugin: water,
  pages: [
    { path: '', title: water.title, load: () => import('./overview-page.tsx') },
    {
      path: 'sections',
      title: { zh: '碧水一览', en: 'Sections at a glance' },
      load: () => import('./sections-page.tsx'),
    },
    {
      path: 'works',
      title: { zh: '排污口、水源与园区', en: 'Outfalls, sources and parks' },
      load: () => import('./works-page.tsx'),
    },
    ...registerPages(samples),
    ...registerPages(sectionPlans),
    ...registerPages(phosphorusActions),
    ...registerPages(outfalls),
    ...registerPages(sources),
    ...registerPages(sourceSamples),
    ...registerPages(sourceSystems),
    ...registerPages(parkWorks),
    ...registerPages(emergencyStock),
  ],
})
