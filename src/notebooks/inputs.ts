/** What a reader can set in a notebook: elements with a `value`, for the kit's `view(…)`. */
import type { Language } from '../charts/chart.ts';

/** A value with what it is called. */
export interface Choice {
  value: string;
  label: string;
}

type Names = Record<Language, string>;

function named(tag: 'fieldset' | 'label', names: Names): HTMLElement {
  const frame = document.createElement(tag);
  frame.className = 'setting';
  const name = frame.appendChild(document.createElement(tag === 'fieldset' ? 'legend' : 'span'));
  name.className = 'setting-name';
  name.append(`${names.zh} `);
  const english = name.appendChild(document.createElement('span'));
  english.lang = 'en';
  english.textContent = names.en;
  return frame;
}

/** Gives an element the value that `read` finds in what is inside it. */
function withValue<Value>(frame: HTMLElement, read: () => Value): HTMLElement & { value: Value } {
  return Object.defineProperty(frame, 'value', { get: read }) as HTMLElement & { value: Value };
}

/** Boxes to tick; its value is the list of what is ticked. */
export function tickBoxes(names: Names, choices: readonly Choice[], ticked: readonly string[]) {
  const frame = named('fieldset', names);
  const boxes = choices.map(({ value, label }) => {
    const line = frame.appendChild(document.createElement('label'));
    const box = line.appendChild(document.createElement('input'));
    box.type = 'checkbox';
    box.value = value;
    box.checked = ticked.includes(value);
    line.append(label);
    return box;
  });
  return withValue(frame, () => boxes.filter(({ checked }) => checked).map(({ value }) => value));
}

/** A list to choose one from; its value is the one chosen. */
export function pickOne(names: Names, choices: readonly Choice[], picked?: string) {
  const frame = named('label', names);
  const list = frame.appendChild(document.createElement('select'));
  for (const { value, label } of choices) list.append(new Option(label, value, value === picked, value === picked));
  return withValue(frame, () => list.value);
}

/** A line of text; its value follows when the reader leaves it or presses Enter, not letter by letter. */
export function line(names: Names, text: string) {
  return written(names, document.createElement('input'), text);
}

/** A day to choose; its value is as in `2025-12-31`, empty where there is none. */
export function day(names: Names, value: string) {
  const field = document.createElement('input');
  field.type = 'date';
  return written(names, field, value);
}

/** Room for a text of many lines; its value follows when the reader leaves it. */
export function sheet(names: Names, text: string) {
  const area = document.createElement('textarea');
  area.rows = 10;
  return written(names, area, text);
}

function written(names: Names, field: HTMLInputElement | HTMLTextAreaElement, text: string) {
  const frame = named('label', names);
  field.value = text;
  field.spellcheck = false;
  frame.append(field);
  field.addEventListener('input', (event) => event.stopPropagation());
  field.addEventListener('change', () => frame.dispatchEvent(new Event('input')));
  return withValue(frame, () => field.value);
}

/** A file to choose; its value is the file, null where none is chosen. */
export function fileField(names: Names, accept: string) {
  const frame = named('label', names);
  const field = frame.appendChild(document.createElement('input'));
  field.type = 'file';
  field.accept = accept;
  return withValue(frame, () => field.files?.[0] ?? null);
}
