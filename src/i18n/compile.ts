import type { MessageContext, MessageFunction } from '@intlify/core-base'

const VARIANTS = ' | '
const PLACEHOLDER = /\{(\w+)\}/

/**
 * Turns a message into a function: `{name}` stands for a parameter, ` | ` parts the plural variants.
 * It is all of vue-i18n's syntax that our messages use, at a fortieth of its compiler's size (docs/decisions/0006).
 */
export function compileMessage(message: unknown): MessageFunction<string> {
  const variants = String(message).split(VARIANTS).map(parts)
  return (context: MessageContext<string>) => {
    const texts = variants.map((variant) =>
      variant.map((part, index) => (index % 2 ? named(context, part) : part)).join(''),
    )
    return texts.length > 1 ? context.plural(texts) : texts[0]!
  }
}

/** Texts and placeholder names in turn. */
const parts = (variant: string) => variant.split(PLACEHOLDER)

const named = (context: MessageContext<string>, name: string) => String(context.named(name) ?? '')
