import { IsString, Matches, MaxLength } from 'class-validator';
import { momentOn } from '../../clock/wished-moment.js';
import { InputPipe } from '../../http/input.pipe.js';
import { invalidText } from '../../http/field-names.js';
import { Problem } from '../../http/problem.js';
import { IsDay, Line } from '../../orders/fields.js';
import { textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type { Posted } from '../../web/forms/posted-order.js';
import type { FieldError } from '../../web/view-models.js';
import { one } from '../read-order.js';

class ConveningForm {
  @IsDay() day!: string;
  @IsString() @MaxLength(5) @Matches(/^([01]?\d|2[0-3]):[0-5]\d$/) hour!: string;
  @Line(300) place!: string;
}

/** Whether it meets or is asked in writing; where the plan leaves no choice, none was asked for. */
export const wayIn = (posted: Posted, mayWrite: boolean): 'venue' | 'inWriting' | null => {
  const way = one(posted, 'way');
  if (way === 'venue' || way === 'inWriting') return way;
  return mayWrite ? null : 'venue';
};

export type ConveningRead =
  | { readonly ok: true; readonly day: string; readonly hour: string; readonly place: string }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const pipe = new InputPipe();

/** "7:30" is said as often as "07:30"; a clock reads only the second. */
const twoDigits = (hour: string): string => hour.padStart(5, '0');

export async function conveningIn(posted: Posted, lang: Language): Promise<ConveningRead> {
  const typed = {
    day: one(posted, 'day').trim(),
    hour: one(posted, 'hour').trim(),
    place: one(posted, 'place').trim(),
  };
  const words = textsIn(lang).pages.council.convene;
  try {
    const form = (await pipe.transform(typed, { type: 'body', metatype: ConveningForm })) as ConveningForm;
    const hour = twoDigits(form.hour);
    if (momentOn(form.day, hour) !== null) return { ok: true, day: form.day, hour, place: form.place };
    return { ok: false, errors: [{ field: 'day', text: words.dayWrong }] };
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.parts.errors) throw problem;
    const said: Readonly<Record<string, string>> = { day: words.dayWrong, hour: words.hourWrong };
    return {
      ok: false,
      errors: problem.parts.errors.map((error) => ({
        field: error.field,
        text: said[error.field] ?? invalidText(error, lang),
      })),
    };
  }
}
