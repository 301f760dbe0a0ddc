import { mount } from '../ui/mount.tsx'

void mount(
  async () => {
    const { Summary } = await import('./Summary.tsx')
    return <Summary />
  },
  (said) => said.summary.title,
)
