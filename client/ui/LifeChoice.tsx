import type { LinkLife } from '../../server/contract/vocabulary.ts'
import { words } from '../words/words.ts'
import { Choice } from './Chip.tsx'

/** How long a link opens, counted from the tap. */
export function LifeChoice(props: {
  name: string
  value: LinkLife
  onChange: (life: LinkLife) => void
}) {
  const { lives, life } = words.links
  const options = Object.entries(lives).map(([value, label]) => ({
    value: value as LinkLife,
    label,
  }))
  return <Choice<LinkLife> {...props} legend={life} options={options} />
}
