import { describeJourney } from './journey/describe-journey'

describeJourney('he', {
  organisation: 'רשת שער הצפון בע״מ (North Gate)',
  note: 'מסמך הדירקטוריון מ־3 במרץ מונה שלוש מטרות (עמ׳ 4, CX).',
})
