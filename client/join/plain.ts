/**
 * The join page where no script runs, or none has come yet: forms, drawn by the
 * server. A form that is marked as opening is one that a script may take over.
 */
import { PAGE_STAY } from '../../server/contract/limits.ts'
import type { ParticipantView } from '../../server/contract/views.ts'
import type { Answer, Share } from '../../server/contract/vocabulary.ts'
import { apart } from '../words/words.ts'
import type { Words } from '../words/words.ts'
import { html } from './html.ts'
import type { Markup } from './html.ts'

export type Drawn = { title: string; body: string }
/** What a form brings back unseen. */
export type Fields = Record<string, string | number>

/** `up` leads from the page to where the join page is. */
export function askForCode(words: Words, now: { code: string; wrong: boolean; up: string }): Drawn {
  const { join } = words
  return page(
    join.title,
    null,
    html`<form class="card" action="${now.up}join">
        <div class="field">
          <label for="code">${join.code}</label>
          <input
            id="code"
            name="code"
            type="text"
            value="${now.code}"
            maxlength="20"
            autocomplete="off"
            autocapitalize="none"
            required
            aria-describedby="told"
            ${now.wrong && html`aria-invalid="true"`}
          />
          <p id="told" class="small-text">${now.wrong ? join.wrong : join.codeHint}</p>
        </div>
        <button class="button button-primary">${join.join}</button>
        <p class="quiet-text">${join.noAccount}</p>
      </form>
      ${seen(words)}`,
  )
}

/** By link. Nothing is looked up before somebody asks: whoever previews a link takes no seat. */
export function offerToJoin(
  words: Words,
  now: { key: string; notice?: string; opens: boolean },
): Drawn {
  const { join, plain } = words
  const { does, doesNot } = words.participant.welcome
  const label = now.opens
    ? html`<span class="if-scripts">${plain.withoutWaiting}</span
        ><span class="unless-scripts">${join.join}</span>`
    : html`${join.join}`
  return page(
    join.title,
    now.notice ?? null,
    html`${now.opens && html`<p class="if-scripts">${join.loading}</p>`}
      ${form({ key: now.key }, now.opens, html`<button class="button button-primary">${label}</button>`)}
      <p class="quiet-text">${join.noAccount}</p>
      <p>${does.slice(0, 2).join(' ')}</p>
      <p class="quiet-text">${doesNot}</p>
      ${seen(words)}`,
  )
}

/** What was posted waits in the page, and goes out again as it was. */
export const tryAgain = (words: Words, now: { notice: string; fields: Fields }): Drawn =>
  page(
    words.join.title,
    now.notice,
    form(
      now.fields,
      false,
      html`<button class="button button-primary">${words.common.retry}</button>`,
    ),
  )

export function showSession(
  words: Words,
  now: {
    view: ParticipantView
    fields: Fields
    notice: string | null
    chosen: Answer | null
    share: Share
    /** Everything that the page has to say, a panel says too. */
    opens: boolean
    up: string
  },
): Drawn {
  const { view } = now
  const { participant, plain } = words
  const coachName = apart(view.session.coachName, words) || words.yourCoach
  if (view.session.closedAt !== null)
    return page(
      participant.title,
      now.notice,
      html`<p>${participant.ended}</p>
        ${summaryOf(words, view, now.up)} ${seen(words)}`,
    )
  const { checkIn } = view
  const isAsked = checkIn?.asked === true && checkIn.mode === 'pair'
  const open = isAsked
    ? question(words, now, coachName)
    : html`<p>
        ${
          checkIn === null
            ? participant.quiet(coachName)
            : checkIn.asked
              ? plain.several(coachName)
              : words.checkIn.notAsked
        }
      </p>`
  const content = html`${open}
    <p class="quiet-text">${plain.how(coachName, PAGE_STAY)}</p>
    ${button('look', plain.again, 'button-outlined')}
    <details>
      <summary>${words.controls.leave.title}</summary>
      <div class="stack">
        <p>${words.controls.leave.what(coachName)}</p>
        ${button('leave', words.controls.leave.now, 'button-outlined')}
      </div>
    </details>`
  return page(
    participant.title,
    now.notice,
    html`${form(now.fields, now.opens, content)} ${seen(words)}`,
  )
}

/** The first button of the form, so that Enter sends. */
function question(
  words: Words,
  now: { view: ParticipantView; chosen: Answer | null; share: Share },
  coachName: string,
): Markup {
  const { checkIn, modes, plain, scale } = words
  const mine = now.view.checkIn?.asked ? now.view.checkIn.mine : null
  return html`<fieldset aria-describedby="promise">
      <legend><h2 class="question">${checkIn.question}</h2></legend>
      <div class="stack">
        <p id="promise" class="quiet-text">
          ${modes.pair(coachName)} ${now.view.recorded && modes.recorded}
        </p>
        <fieldset>
          <legend class="visually-hidden">${checkIn.sharing}</legend>
          <div class="segments">
            ${(['now', 'end'] as const).map(
              (one) =>
                html`<label class="segment"
                  ><input
                    type="radio"
                    name="share"
                    value="${one}"
                    ${one === now.share && html`checked`}
                  /><span>${checkIn.share[one]}</span></label
                >`,
            )}
          </div>
        </fieldset>
        ${(Object.keys(scale) as Answer[]).map(
          (one) =>
            html`<label class="option ${one === 'rather-not-say' && 'option-pass'}"
              ><input
                type="radio"
                name="answer"
                value="${one}"
                required
                ${one === now.chosen && html`checked`}
              />${scale[one]}</label
            >`,
        )}
      </div>
    </fieldset>
    <button class="button button-primary" name="does" value="send">${plain.send}</button>
    ${mine && button('take-back', checkIn.takeBack, 'button-quiet')}`
}

/** Only once the session is over is there something behind the link; and it needs a script. */
function summaryOf(words: Words, { link }: ParticipantView, up: string): Markup | null {
  const { participant } = words
  if (!link || link.path === null) return null
  return html`<section class="card">
    <h2>${participant.link}</h2>
    <p class="quiet-text">${participant.linkNote(words.date(link.expiresAt))}</p>
    <a class="button button-outlined" href="${up}${link.path}">${participant.open}</a>
  </section>`
}

/** As ui/Seen.tsx draws it. */
function seen({ seen }: Words): Markup {
  const bullets = (texts: string[]) =>
    html`<ul class="stack bullets">
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>`
  return html`<details>
    <summary>${seen.title}</summary>
    <div class="stack">
      <p>${seen.intro}</p>
      <dl class="stack">
        ${seen.rows.map(
          ({ who, learns, not }) =>
            html`<div>
              <dt class="label">${who}</dt>
              <dd><span class="label">${seen.learns}:</span> ${learns}</dd>
              <dd><span class="label">${seen.not}:</span> ${not}</dd>
            </div>`,
        )}
      </dl>
      <h3>${seen.keptTitle}</h3>
      ${bullets(Object.values(seen.kept))}
      <h3>${seen.notTitle}</h3>
      ${bullets(seen.hides)}
    </div>
  </details>`
}

/** What it does is done with nothing chosen, too. */
const button = (does: string, label: string, look: string): Markup =>
  html`<div>
    <button class="button ${look}" name="does" value="${does}" formnovalidate>${label}</button>
  </div>`

/** It goes back to where the page came from. */
const form = (fields: Fields, opens: boolean, content: Markup): Markup =>
  html`<form method="post" class="form" ${opens && html`data-opens`}>
    ${Object.entries(fields).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${content}
  </form>`

/** What happened stands in the title too: of a page that comes anew it is read first. */
function page(title: string, notice: string | null, content: Markup): Drawn {
  const { markup } = html`<div class="shell">
    <header class="header"><h1>${title}</h1></header>
    <main class="region">
      ${notice !== null && html`<div class="notice" role="status"><p>${notice}</p></div>`}
      ${content}
    </main>
  </div>`
  return { title: notice === null ? title : `${notice} – ${title}`, body: markup }
}
