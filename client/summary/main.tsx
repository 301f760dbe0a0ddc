import { mount } from '../ui/mount.tsx'
import { Summary } from './Summary.tsx'

mount(<Summary />)
