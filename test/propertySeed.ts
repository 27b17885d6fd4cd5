// Property tests take the seed of this run: see `seedOfThisRun`.
import fc from 'fast-check'
import { seedOfThisRun } from './reliability/support/random.js'

fc.configureGlobal({ seed: seedOfThisRun() })
