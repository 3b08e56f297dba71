import { CopyableText } from "@/components/website/copyable-text";
import { Notice } from "@/components/ui/notice";

type ShownSecretProps = { secret: string; label: string; text: string };

/** A secret that nobody will see again. */
export function ShownSecret({ secret, label, text }: ShownSecretProps) {
  return (
    <Notice tone="good">
      <div className="grid gap-3">
        <p>{text}</p>
        <CopyableText label={label} text={secret} />
      </div>
    </Notice>
  );
}
