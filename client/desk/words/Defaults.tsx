import { useState } from 'react'
import { LABEL_LENGTH } from '../../../server/contract/limits.ts'
import type { DefaultsView } from '../../../server/contract/looks.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { CadenceChoice } from '../../ui/CadenceChoice.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { LifeChoice } from '../../ui/LifeChoice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SavedField } from '../../ui/SavedField.tsx'
import { Selection } from '../../ui/Selection.tsx'
import { GAPS, THRESHOLDS } from '../../ui/settings.ts'
import { words } from '../../words/words.ts'
import { KeptFor } from '../KeptFor.tsx'

/** What each session of a new engagement starts from. */
export function Defaults(props: { panel: Panel; defaults: DefaultsView; onSaved: () => void }) {
  const { panel, onSaved } = props
  const { ask, problem } = useAsking(panel)
  // What was chosen here shows at once, and does not wait for the server to say it again.
  const [chosen, setChosen] = useState<Partial<DefaultsView>>({})
  const defaults = { ...props.defaults, ...chosen }
  const { defaults: said } = words.begins

  async function set(changed: Partial<DefaultsView>) {
    setChosen((before) => ({ ...before, ...changed }))
    if (await ask({ type: 'set-defaults', ...changed })) return onSaved()
    setChosen((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !(name in changed))),
    )
  }

  return (
    <div className="stack begins-parts">
      <SavedField
        panel={panel}
        label={said.name}
        hint={said.nameHint}
        kept={props.defaults.name}
        command={(name) => ({ type: 'set-defaults', name })}
        onSaved={onSaved}
        longest={LABEL_LENGTH}
      />
      <Selection
        label={said.threshold}
        hint={said.thresholdHint}
        value={`${defaults.threshold}`}
        options={THRESHOLDS}
        onChange={(value) => void set({ threshold: Number(value) })}
      />
      <Selection
        label={said.gap}
        hint={said.gapHint}
        value={defaults.promptGap}
        options={GAPS}
        onChange={(promptGap) => void set({ promptGap })}
      />
      <CadenceChoice cadence={defaults.cadence} onSet={(cadence) => void set({ cadence })}>
        {null}
      </CadenceChoice>
      <div className="stack">
        <div>
          <Chip
            label={said.doors}
            checked={defaults.meetingOnly}
            onChange={(meetingOnly) => void set({ meetingOnly })}
          />
        </div>
        <p className="small-text">{said.doorsHint}</p>
      </div>
      <div className="stack">
        <LifeChoice
          name="default-life"
          value={defaults.linkLife}
          onChange={(linkLife) => void set({ linkLife })}
        />
        <p className="small-text">{said.linkLifeHint}</p>
      </div>
      <div className="stack">
        <KeptFor
          legend={said.retention}
          days={defaults.retention}
          onChoose={(retention) => void set({ retention })}
        />
        <p className="small-text">{said.retentionHint}</p>
      </div>
      <Notice text={problem} problem />
    </div>
  )
}
