import type { CoachView, PulseView } from '../../../server/contract/views.ts'
import { apart, words } from '../../words/words.ts'
import { promisedTo } from '../promise.ts'
import { Counts } from '../../ui/pulse/Counts.tsx'
import { Dots } from '../../ui/pulse/Dots.tsx'
import { glanceAt, relationOf, togetherOf } from '../../ui/pulse/pulse-words.ts'

/** The last answer in words first; the drawing only repeats it. */
export function Glance({ view, since }: { view: CoachView; since: number | null }) {
  const { pulse, checkIn } = view
  const last = pulse[pulse.length - 1]
  const coachName = apart(view.session.coachName) || words.yourCoach
  // Several people's never become a dot: an open one would stand there as "no answer", and go again.
  const charted =
    checkIn && checkIn.mode !== 'pair'
      ? pulse.filter(({ number }) => number !== checkIn.number)
      : pulse
  return (
    <div className={since === null ? 'stack glance-block' : 'stack glance-block stale'}>
      {since !== null && <p className="small-text">{words.coach.asOf(words.time(since))}</p>}
      <div className="glance" data-glance>
        {/* Another kind is another sentence, not the same one in larger letters that moved. */}
        <Headline
          key={last?.kind}
          last={last}
          waiting={checkIn?.number === last?.number ? checkIn : null}
        />
      </div>
      <Dots pulse={charted} />
      {last?.kind === 'answer' && last.wishes.length > 0 && (
        <p>
          {words.coach.checkIn.asks(words.list(...last.wishes.map((wish) => words.wishes[wish])))}
        </p>
      )}
      {last?.kind === 'released' && (
        <Counts blocks={last.blocks} promise={promisedTo(coachName, last.promised)} />
      )}
      <p className="small-text glance-promise">{checkIn && promiseOf(checkIn)}</p>
    </div>
  )
}

function Headline(props: { last: PulseView | undefined; waiting: CoachView['checkIn'] }) {
  const { last, waiting } = props
  const said = words.coach.checkIn
  if (!last) return <p className="quiet-text">{said.empty}</p>
  switch (last.kind) {
    case 'answer':
      return (
        <>
          <p className="glance-word">{glanceAt(last)}</p>
          <p>{relationOf(last)}</p>
        </>
      )
    case 'released':
      return <p className="say">{togetherOf(last.blocks)}</p>
    case 'withheld':
      return <p>{said.withheld}</p>
    case 'nothing':
      return (
        <p>
          {waiting ? (waiting.mode === 'pair' ? said.waitingPair : said.waiting) : said.nothing}
        </p>
      )
  }
}

function promiseOf({ mode, threshold }: NonNullable<CoachView['checkIn']>): string {
  const { pair, small, group } = words.coach.checkIn
  return mode === 'pair' ? pair : mode === 'small' ? small : group(threshold)
}
