const ORDER: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other']

/** A language's plural categories, in the order in which a message lists its variants. */
export function pluralCategories(locale: string): Intl.LDMLPluralRule[] {
  const used = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  return ORDER.filter((category) => used.includes(category))
}

/** For vue-i18n: which of the variants `one | two | other` stands for a count. */
export function pluralRule(locale: string): (count: number, variants: number) => number {
  const rules = new Intl.PluralRules(locale)
  const categories = pluralCategories(locale)
  return (count, variants) => (variants === 1 ? 0 : categories.indexOf(rules.select(count)))
}
