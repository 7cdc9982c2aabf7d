import type { Plugin } from 'vite'
import { CONTENT_SECURITY_POLICY } from '../scripts/headers.mjs'

/** Directives that a browser takes from a header only. */
const HEADER_ONLY = /^frame-ancestors/

/** Puts the policy into the page itself: on any host, the built app can talk to its own origin alone. */
export function cspPlugin(): Plugin {
  const policy = CONTENT_SECURITY_POLICY.split('; ').filter((directive) => !HEADER_ONLY.test(directive))
  return {
    name: 'sextant-csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') },
        injectTo: 'head-prepend',
      },
    ],
  }
}
