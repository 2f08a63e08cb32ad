/**
 * Elements as React makes them, with their texts in the language that was chosen: in the place of React's own for the
 * console's files (vite.config.ts). Texts and numbers beside each other are one sentence.
 */
import { Fragment, jsx as plain, jsxs as plainList } from 'react/jsx-runtime';
import type { ElementType, Key, ReactElement } from 'react';
import { inWords, language } from '../language';

export { Fragment };

type Props = Readonly<Record<string, unknown>>;

/** Attributes and properties that are shown or read out. */
const SHOWN: readonly string[] = [
  'alt',
  'aria-label',
  'caption',
  'description',
  'label',
  'message',
  'placeholder',
  'title',
];
/** Lists of which each entry has such properties. */
const LISTS: readonly string[] = ['items', 'options', 'rules'];

const isText = (child: unknown): child is number | string =>
  typeof child === 'string' || typeof child === 'number';

/** A run of texts becomes the first of its places, so that every element keeps its own. */
function sentences(children: readonly unknown[]): readonly unknown[] {
  const places: unknown[] = [...children];
  for (let at = 0; at < places.length; at += 1) {
    const run = textsFrom(places, at);
    if (run.length === 0) continue;
    places[at] = inWords(run.join(''));
    places.fill('', at + 1, at + run.length);
    at += run.length - 1;
  }
  return places;
}

function textsFrom(places: readonly unknown[], start: number): string[] {
  const end = places.findIndex((place, at) => at >= start && !isText(place));
  return places.slice(start, end === -1 ? undefined : end).map(String);
}

const childrenOf = (children: unknown): unknown => {
  if (isText(children)) return typeof children === 'string' ? inWords(children) : children;
  return Array.isArray(children) ? sentences(children) : children;
};

const inList = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null ? withWords(entry as Props) : entry;

function valueOf(name: string, value: unknown): unknown {
  if (name === 'children') return childrenOf(value);
  if (typeof value === 'string' && SHOWN.includes(name)) return inWords(value);
  return Array.isArray(value) && LISTS.includes(name) ? value.map(inList) : value;
}

/** The same object where nothing in it is said otherwise. */
function withWords(props: Props): Props {
  let changed: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(props)) {
    const said = valueOf(name, value);
    if (said === value) continue;
    changed ??= { ...props };
    changed[name] = said;
  }
  return changed ?? props;
}

const isChinese = language === 'zh';

export const jsx = (type: ElementType, props: Props, key?: Key): ReactElement =>
  plain(type, isChinese ? props : withWords(props), key);
export const jsxs = (type: ElementType, props: Props, key?: Key): ReactElement =>
  plainList(type, isChinese ? props : withWords(props), key);
