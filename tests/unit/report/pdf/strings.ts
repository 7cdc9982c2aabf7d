export interface Sample {
  readonly language: string
  readonly text: string
}

const en = (text: string): Sample => ({ language: 'en', text })
const he = (text: string): Sample => ({ language: 'he', text })
const fa = (text: string): Sample => ({ language: 'fa', text })
const ar = (text: string): Sample => ({ language: 'ar', text })

/** Mixed directions, digits, brackets, joiners and marks, as reports have them. */
export const SAMPLES: readonly Sample[] = [
  en('Improve NPS by 12% by Q3 2027 – office efficient (v2.1)'),
  en('The Hebrew term חוויית לקוח (CX) means customer experience.'),
  he('שיפור NPS ב-12% עד Q3 2027'),
  he('הכנסות (מיליון ₪): 1,250.5 – עלייה של 8.3%'),
  he('ראו [נספח א׳] ו"דוח CX" (גרסה 2.1)'),
  he('חוו״ד: 3–5 ימים; ר׳ https://example.com/he?a=1'),
  fa('تجربهٔ مشتری (CX) در ۳ ماه'),
  fa('می‌خواهیم گزارش‌ها را پیگیری کنیم؛ ژرف‌نگری چگونه؟'),
  fa('رشد ۱۲٫۵٪ تا سه‌ماههٔ سوم ۲۰۲۷ (Q3 2027)'),
  fa('شاخص NPS از ۳۲ به ۴۵ رسید – هدف: ۵۰+'),
  ar('تحسين مؤشر NPS بنسبة 12% حتى Q3 2027'),
  ar('الأولويات: (١) الولاء، (٢) الاحتفاظ؛ لماذا؟'),
  ar('الإجمالي: 1,250.5 ألف ر.س (+8.3%)'),
  ar('جَودة الخِدمة أوّلًا لا آخِرًا'),
]

/** Strings that the encoder was not made with. */
export const HELD_OUT: readonly Sample[] = [
  en('Net change: −4.5 points (from 37.5 to 33.0), p < 0.05'),
  en('“Ask, listen, act” – file’s naïve café résumé'),
  en('See منطقة الخليج and צוות השירות for details'),
  en('Contact cx.team@example.com or +44 20 7946 0958'),
  he('פגישה ב־14/03/2027 בשעה 10:30 (חדר 4)'),
  he('צוות Customer Care ענה ל־92% מהפניות'),
  he('עלות: ₪1,200–1,500 לחודש'),
  he('שלב 3 מתוך 5: „גיוס”'),
  fa('جلسه در ۱۴ اسفند ۱۴۰۵، ساعت ۱۰:۳۰'),
  fa('«باشگاه مشتریان» و کارکنان؛ ۸۴٪ رضایت'),
  ar('«صوت العميل» في قسم Billing'),
  ar('الربع Q1 2026: ارتفاع إلى 45 نقطة'),
]
