/** A drawn person with their initials: nobody's camera is used. */
export function Silhouette({ name }: { name: string }) {
  return (
    <svg className="silhouette" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="15" r="8" />
      <path d="M4 46c0-13 8-19 20-19s20 6 20 19z" />
      <text x="24" y="42" textAnchor="middle">
        {initialsOf(name)}
      </text>
    </svg>
  )
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()
