"use client";

import { Lightbulb } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import useSWR from "swr";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { GapForm } from "@/components/gaps/gap-form";
import type { GapFormState } from "@/components/gaps/gap-form-state";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { GapRow } from "@/lib/workshops/schemas";
import { useInbox } from "../inbox-context";

/** Answers a question that nobody could answer; the form's action, with the question first. */
export type AnswerGap = (
  gapId: string,
  state: GapFormState,
  form: FormData,
) => Promise<GapFormState>;

type RememberAnswerProps = { conversationId: string; answer: string; answerGap: AnswerGap };

/** Under a colleague's answer to what the bot did not know: makes it the bot's, as an answer, a price, closed days or a safety card. */
export function RememberAnswer({ conversationId, answer, answerGap }: RememberAnswerProps) {
  const { workshop } = useInbox();
  const { data, mutate } = useSWR<GapRow[]>(
    workshopUrl(workshop, `conversations/${conversationId}/gaps`),
    requestJson<GapRow[]>,
    { revalidateOnFocus: false },
  );
  return (data ?? []).map((gap) => (
    <OneQuestion
      key={gap.id}
      gap={gap}
      answer={answer}
      answerGap={answerGap}
      onDone={() => void mutate()}
    />
  ));
}

type OneQuestionProps = Pick<RememberAnswerProps, "answer" | "answerGap"> & {
  gap: GapRow;
  onDone: () => void;
};

function OneQuestion({ gap, answer, answerGap, onDone }: OneQuestionProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const { workshop } = useInbox();
  const [isOpen, setIsOpen] = useState(false);
  const change = (next: boolean) => {
    setIsOpen(next);
    if (!next) onDone();
  };
  return (
    <Dialog open={isOpen} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button tone="outline" className="h-auto max-w-full py-2 whitespace-normal">
          <Lightbulb aria-hidden />
          <span className="min-w-0 text-left wrap-anywhere">
            {t("remember", { question: gap.question })}
          </span>
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t("rememberTitle")}
        description={t("rememberText")}
        closeLabel={common("close")}
      >
        <GapForm
          gap={gap}
          answer={answer}
          workshop={workshop}
          action={(state, form) => answerGap(gap.id, state, form)}
          onClose={() => change(false)}
        />
      </DialogContent>
    </Dialog>
  );
}
