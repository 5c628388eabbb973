import { defineWeb } from '@workpoints/core/web'
import { registerPages } from '@workpoints/registers/web'
import { soil } from '../index.ts'
import { causes } from '../registers/causes.ts'
import { farmland } from '../registers/farmland.ts'
import { fiveFullsRegister, hazardousWaste } from '../registers/hazardous-waste.ts'
import { hazards } from '../registers/hazards.ts'
import { heavyMetals } from '../registers/heavy-metals.ts'
import { newPollutants } from '../registers/new-pollutants.ts'
import { plots } from '../registers/plots.ts'
import { incidents, sources } from '../registers/radiation.ts'
import { samples } from '../registers/samples.ts'
import { supervised } from '../registers/supervised.ts'
import { tailings } from '../registers/tailings.ts'
import { zeroWaste, zeroWasteModels } from '../registers/zero-waste.ts'

export default defineWeb({
  plugin: soil,
  pages: [
    { path: '', title: soil.title, load: () => import('./overview-page.tsx') },
    { path: 'land', title: { zh: '净土一览', en: 'Soil at a glance' }, load: () => import('./land-page.tsx') },
    ...registerPages(farmland),
    ...registerPages(causes),
    ...registerPages(supervised),
    ...registerPages(plots),
    ...registerPages(samples),
    ...registerPages(hazardousWaste),
    ...registerPages(fiveFullsRegister),
    ...registerPages(tailings),
    ...registerPages(heavyMetals),
    ...registerPages(hazards),
    ...registerPages(newPollutants),
    ...registerPages(zeroWaste),
    ...registerPages(zeroWasteModels),
    ...registerPages(sources),
    ...registerPages(incidents),
  ],
})
