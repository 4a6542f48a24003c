import { textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Came } from './came.js';
import type { AnsweredPage } from './sealed-views.js';

export const Answered = ({ frame, toAnswer, ...came }: AnsweredPage) => {
  const words = textsIn(frame.lang).pages.sealed.done;
  const { done, refused } = came;
  const title =
    refused.length === 0 ? words.all(done.length) : words.some(done.length, done.length + refused.length);
  return (
    <Layout frame={frame} title={title}>
      <div class="narrow-page">
        <Came
          title={title}
          words={words}
          {...came}
          next={
            toAnswer > 0
              ? { text: words.next(toAnswer), label: words.toAnswers, href: `${came.back}#answers` }
              : null
          }
        />
      </div>
    </Layout>
  );
};
