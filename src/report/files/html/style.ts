import { INKS, type Inks } from '../../pdf/inks'

/** The digits in which pages and lists are numbered. */
const DIGITS: Readonly<Record<string, string>> = { fa: 'persian', ar: 'arabic-indic' }

/** A page for the screen that prints as a report: no heading left behind, no row in two, each table with its head. */
export function styleFor(language: string, fonts: readonly string[], inks: Inks): string {
  const digits = DIGITS[language] ?? 'decimal'
  return `
:root{${variables(inks)};color:var(--ink);background:var(--paper);color-scheme:light;font:16px/1.55 ${fonts.join(', ')}}
*{box-sizing:border-box}
body{max-inline-size:56rem;margin:0 auto;padding:2.5rem 1.5rem 4rem;overflow-wrap:anywhere}
h1,h2,h3,h4{margin:2rem 0 .5rem;line-height:1.2;text-wrap:balance}
h1{margin-block-start:.5rem;font-size:2.5rem}
h2{margin-block-start:3.5rem;font-size:1.75rem}
h2::after{display:block;inline-size:2.5rem;margin-block-start:.5rem;border-block-end:3px solid var(--accent);content:''}
h3{color:var(--accent);font-size:1.25rem}
h4{padding-block-start:.75rem;border-block-start:1px solid var(--accent);font-size:1.05rem}
p{margin:.6rem 0;white-space:pre-line}
a{color:var(--accent)}
ul,ol{margin:.6rem 0;padding-inline-start:1.4rem}
li{padding-block:.15rem;white-space:pre-line}
ol{list-style-type:${digits}}
li::marker{color:var(--accent)}
.cover{padding-block-start:1.5rem;border-block-start:.6rem solid var(--accent)}
.logo{display:block;max-inline-size:12rem;max-block-size:3.5rem;margin-block-end:1rem}
.kicker{color:var(--accent);font-weight:700}
.organisation{margin:0;color:var(--muted);font-size:1.5rem}
.lead{color:var(--accent);font-size:1.35rem;font-weight:700;line-height:1.35}
.small,.note{color:var(--muted);font-size:.85rem}
.label{font-weight:700}
.labelled{padding:0;list-style:none}
.labelled span{margin-inline-end:.5rem;font-weight:700}
blockquote{margin:.75rem 0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);white-space:pre-line}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:1rem;margin:1.25rem 0}
dl div{padding-block-start:.25rem;border-block-start:2px solid var(--accent)}
dt{color:var(--muted);font-size:.8rem}
dd{margin:0;font-size:1.5rem;font-weight:700;line-height:1.25}
dl.small div{border-block-start:1px solid var(--line)}
dl.small dd{color:var(--ink);font-size:1rem}
.callout{margin:1.5rem 0;padding:.75rem 1rem;border-inline-start:3px solid var(--accent);background:var(--level-none)}
.callout ul{padding:0;list-style:none}
figure{inline-size:100%;margin:1.25rem auto}
figure svg{display:block;inline-size:100%;block-size:auto}
figcaption{display:flex;flex-wrap:wrap;justify-content:center;gap:.25rem 1.25rem;color:var(--muted);font-size:.85rem}
figcaption span{display:inline-flex;align-items:center;gap:.4rem}
figcaption span::before{inline-size:.7rem;block-size:.7rem;border:1.5px solid var(--swatch);content:''}
figcaption .filled::before{background:var(--swatch)}
.wide{overflow-x:auto}
table{inline-size:100%;margin:.75rem 0 1.25rem;border-collapse:collapse;font-size:.9rem;overflow-wrap:normal}
caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
thead{display:table-header-group}
thead th{padding:.25rem .5rem;border-block-end:1.5px solid var(--ink);color:var(--muted);font-size:.8rem;vertical-align:bottom}
tbody th{font-weight:400}
tbody th,td{padding:.4rem .5rem;border-block-end:1px solid var(--grid);vertical-align:top;white-space:pre-line}
th,td{text-align:start}
.center{text-align:center}
.end{text-align:end}
.muted{color:var(--muted)}
td,th,.callout,figure,figcaption span::before,.cover{-webkit-print-color-adjust:exact;print-color-adjust:exact}
@page{size:A4;margin:18mm 16mm 20mm;@bottom-center{content:counter(page, ${digits});color:${INKS.muted};font:9pt ${fonts.join(', ')}}}
@media print{
:root{font-size:10.5pt}
body{max-inline-size:none;padding:0}
h1,h2,h3,h4,p.label,p:has(+.wide),thead{break-after:avoid}
tbody tr:first-child,tbody tr:nth-child(2),tbody tr:last-child{break-before:avoid}
h1,h2,h3,h4{break-inside:avoid}
tr,dl div,figure,.callout,blockquote,li{break-inside:avoid}
.long{break-inside:auto}
p,li{orphans:3;widows:3}
.new-page{break-before:page}
.wide{overflow:visible}
a{color:inherit;text-decoration:none}
}`
}

const variables = (inks: Inks) =>
  Object.entries(inks)
    .map(([role, colour]) => `--${role}:${colour}`)
    .join(';')
