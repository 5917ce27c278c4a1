import type { TopicOf } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';

type Asking = Pick<TopicOf<'feedback'> | TopicOf<'initiative'>, 'districts'>;

/** The title of a part of the territory; its id where the topic has it no longer. */
export const districtTitle = ({ districts = [] }: Asking, id: string, lang: string): string =>
  textIn(districts.find((one) => one.id === id)?.title, lang) || id;
