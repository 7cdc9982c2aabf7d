import { describeJourney } from './journey/describe-journey'

describeJourney('en', {
  organisation: 'Northgate Retail & Sons',
  note: 'The board paper of 3 March names three goals (p. 4).',
})
