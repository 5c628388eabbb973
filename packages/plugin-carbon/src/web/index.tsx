import { defineWeb } from '@workpoints/core/web'
import { registerPages } from '@workpoints/registers/web'
import { carbon } from '../index.ts'
import { bambooBases } from '../registers/bamboo-bases.ts'
import { buildings } from '../registers/building.ts'
import { agreements, clauses } from '../registers/compensation.ts'
import { dualControl } from '../registers/dual-control.ts'
import { energyBalance } from '../registers/energy.ts'
import { rightsTrades, valueMeetings, vepLoans } from '../registers/green-finance.ts'
import { greenMaking } from '../registers/green-making.ts'
import { intensity } from '../registers/intensity.ts'
import { keyAreas } from '../registers/key-areas.ts'
import { newEnergy } from '../registers/new-energy.ts'
import { peakMeasures } from '../registers/peak-measures.ts'
import { peakPilots } from '../registers/peak-pilots.ts'
import { powerProjects } from '../registers/power-projects.ts'
import { superChargers } from '../registers/super-chargers.ts'
import { travelSurveys } from '../registers/travel-surveys.ts'
import { upgrades } from '../registers/upgrades.ts'
import { bankResources, valueMatters } from '../registers/value.ts'
import { vehicles } from '../registers/vehicles.ts'

export default defineWeb({
  plugin: carbon,
  pages: [
    { path: '', title: carbon.title, load: () => import('./overview-page.tsx') },
    { path: 'low', title: { zh: '低碳一览', en: 'Low carbon at a glance' }, load: () => import('./low-page.tsx') },
    ...registerPages(peakMeasures),
    ...registerPages(peakPilots),
    ...registerPages(dualControl),
    ...registerPages(intensity),
    ...registerPages(energyBalance),
    ...registerPages(upgrades),
    ...registerPages(greenMaking),
    ...registerPages(powerProjects),
    ...registerPages(newEnergy),
    ...registerPages(superChargers),
    ...registerPages(vehicles),
    ...registerPages(travelSurveys),
    ...registerPages(buildings),
    ...registerPages(valueMatters),
    ...registerPages(bankResources),
    ...registerPages(rightsTrades),
    ...registerPages(vepLoans),
    ...registerPages(valueMeetings),
    ...registerPages(bambooBases),
    ...registerPages(agreements),
    ...registerPages(clauses),
    ...registerPages(keyAreas),
  ],
})
