import { Button } from "@/components/ui/button";

type RefuseRemindersProps = {
  texts: { title: string; text: string; end: string };
  isDone: boolean;
  action: (form: FormData) => Promise<undefined>;
};

/** Asks once more before a customer gets no reminders, so that a mail program that follows links ends nothing. */
export function RefuseReminders({ texts, isDone, action }: RefuseRemindersProps) {
  return (
    <main className="mx-auto grid w-full max-w-md gap-4 p-4 sm:p-8">
      <h1 className="text-title font-semibold">{texts.title}</h1>
      <p role={isDone ? "status" : undefined}>{texts.text}</p>
      {!isDone && (
        <form action={action}>
          <Button type="submit">{texts.end}</Button>
        </form>
      )}
    </main>
  );
}
