/** The question that an answer answers: `gibbs/feelings`, as a release names it. */
import { guides, questions } from "../guides";

export function answerName(prompt: string): string {
  const [model, step] = prompt.split("/");
  const guide = guides.value.find(({ id }) => id === model);
  const question = guide && questions(guide).find(({ leaf }) => leaf === `answers/${model}.${step}`);
  return question?.title ?? "";
}
