/** A view as it came, cut to what the model knows of it. */
import type { LinkView, View } from '../../server/contract/views.ts'

/** Ids of links are the server's own; the path is a secret. */
const linkOf = ({ id: _id, path, ...facts }: LinkView): object => ({
  ...facts,
  opens: path !== null,
})

export function shownIn(view: View): object {
  switch (view.role) {
    case 'coach': {
      const { revision: _revision, offline: _offline, join, links, ...rest } = view
      return { ...rest, meetingOnly: join.meetingOnly, links: links.map(linkOf) }
    }
    case 'participant': {
      const { revision: _revision, rights: _rights, lastCounted: _counted, ...rest } = view
      const { checkIn, link } = view
      return {
        ...rest,
        checkIn: checkIn?.asked ? withoutSlot(checkIn) : checkIn,
        link: link && linkOf(link),
      }
    }
    case 'visitor': {
      const { revision: _revision, authorized: _authorized, ...rest } = view
      return rest
    }
    case 'desk':
      return view
  }
}

type Asked = Extract<
  NonNullable<Extract<View, { role: 'participant' }>['checkIn']>,
  { asked: true }
>
const withoutSlot = ({ ballots, ...rest }: Asked): object => ({
  ...rest,
  blocks: ballots && ballots.counted.length,
})
