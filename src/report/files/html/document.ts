import type { ReportModel, Section } from '../../model/types'
import { familiesFor } from '../../pdf/families'
import { inksWith } from '../../pdf/inks'
import { svgElement } from '../image/svg'
import { element, escaped } from '../../xml'
import { blockHtml, factsHtml } from './blocks'
import { styleFor } from './style'

/** The file asks nobody for anything, even if a text in it were to try. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** A report as one page that reads on any screen and prints; `faces` are the fonts it carries within. */
export function writeHtml(model: ReportModel, faces = ''): string {
  const { language, direction, title, organisation } = model
  const fonts = [...familiesFor(language, JSON.stringify(model)), 'Arial', 'Tahoma', 'sans-serif']
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    element('title', {}, escaped(organisation ? `${organisation} – ${title}` : title)),
    element('style', {}, `${faces}${styleFor(language, fonts, inksWith(model.brand.accent))}`),
  ]
  const isBooklet = model.form === 'booklet'
  const body = [
    coverHtml(model),
    ...(isBooklet ? [contentsHtml(model)] : []),
    element('main', {}, model.sections.map((section) => sectionHtml(section, model)).join('\n')),
  ]
  return [
    '<!doctype html>',
    element(
      'html',
      { lang: language, dir: direction },
      [element('head', {}, head.join('\n')), element('body', {}, body.join('\n'))].join('\n'),
    ),
    '',
  ].join('\n')
}

function coverHtml(model: ReportModel): string {
  const { brand, cover, title, organisation, form, language, direction } = model
  const inks = inksWith(brand.accent)
  const scale =
    form === 'booklet' && cover.scale
      ? element('figure', {}, svgElement(cover.scale, { title, language, direction, inks }))
      : ''
  return element(
    'header',
    { class: 'cover' },
    [
      logoHtml(model),
      element('p', { class: 'kicker' }, escaped(cover.kicker)),
      element('h1', {}, escaped(title)),
      element('p', { class: 'organisation' }, element('bdi', {}, escaped(organisation))),
      scale,
      factsHtml(cover.facts, 'small'),
      element('p', { class: 'note' }, escaped(cover.note)),
    ].join('\n'),
  )
}

const logoHtml = ({ brand: { logo } }: ReportModel) =>
  logo
    ? element('img', { class: 'logo', src: `data:image/${logo.type};base64,${logo.data}`, alt: logo.alt })
    : ''

const idOf = ({ id }: Section) => `section-${id}`

const contentsHtml = ({ contentsTitle, sections }: ReportModel) =>
  element(
    'nav',
    { 'aria-labelledby': 'contents' },
    element('h2', { id: 'contents' }, escaped(contentsTitle)) +
      element(
        'ol',
        {},
        sections
          .map((section) =>
            element('li', {}, element('a', { href: `#${idOf(section)}` }, escaped(section.title))),
          )
          .join('\n'),
      ),
  )

function sectionHtml(section: Section, model: ReportModel): string {
  const isNewPage = model.form === 'booklet' && !section.isShort
  return element(
    'section',
    { id: idOf(section), class: isNewPage && 'new-page' },
    [
      element('h2', {}, escaped(section.title)),
      ...section.blocks.map((block) => blockHtml(block, section, model)),
    ].join('\n'),
  )
}
