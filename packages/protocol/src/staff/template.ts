import * as z from 'zod/mini';
import { slug, uuid } from '../ids.ts';
import { checkAcross, report } from '../issue.ts';
import { line, texts } from '../text.ts';

/**
 * What a template can leave to be filled in, written `{number}`: the submission's number, what it is about, the department that
 * answers, the official as residents see them, by when it is answered, when it was sent, and where it is about.
 */
export const templateFields = [
  'number',
  'category',
  'department',
  'official',
  'due',
  'date',
  'place',
] as const;
export type TemplateField = (typeof templateFields)[number];

/** Everything in braces, whether it is a field or a place that was left open. */
export const bracesIn = (text: string): string[] => text.match(/\{[^{}\n]*\}/g) ?? [];

const isField = (braces: string) => templateFields.some((field) => braces === `{${field}}`);

/** Fills in the fields; `open` says how one is marked that nothing is known for. Values are filled in as they are. */
export const fillTemplate = (
  text: string,
  values: Partial<Record<TemplateField, string>>,
  open: (field: TemplateField) => string,
): string =>
  text.replace(/\{([a-z]+)\}/g, (braces, name) => {
    const field = templateFields.find((one) => one === name);
    return field ? (values[field] ?? `{${open(field)}}`) : braces;
  });

/** A ready answer. One without a department is for all of them. */
export const templateInput = z
  .object({
    name: line(100),
    department: z.nullable(slug),
    text: texts(5000),
    /** Names what the sender has seen: where it is another by now, the change is refused as `outdated`. */
    version: z.optional(z.string().check(z.maxLength(64, 'too_long'))),
  })
  .check(
    checkAcross<{ text: Record<string, string> }>(['text'], (context) => {
      for (const [language, text] of Object.entries(context.value.text)) {
        const isUnknown = bracesIn(text).some((braces) => !isField(braces));
        if (isUnknown) report(context, ['text', language], 'not_a_choice');
      }
    }),
  );
export type TemplateInput = z.infer<typeof templateInput>;

export const template = z.object({
  id: uuid,
  name: z.string(),
  department: z.nullable(slug),
  text: texts(5000),
  version: z.string(),
});
export type Template = z.infer<typeof template>;

/** In their order; with what fills in the fields that are the reader's own and the space's. */
export const templateList = z.object({
  templates: z.array(template),
  /** The reader as residents see them. */
  official: texts(402),
  /** IANA name of the zone in which dates are written. */
  time_zone: z.string(),
});
export type TemplateList = z.infer<typeof templateList>;

/** Those that are named come first and in this order. */
export const templateOrder = z.object({ templates: z.array(uuid).check(z.maxLength(1000, 'too_many')) });
