"use client";

import { BadgeCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { formatPhone } from "@/components/contacts/format-phone";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { AlikeContacts } from "./alike-contacts";
import { ContactLink, Row } from "./contact-row";
import { ConversationPrivacy } from "./conversation-privacy";
import { useInbox } from "./inbox-context";
import { CustomerHistoryPart } from "./panel/customer-history";
import { toldBeside, ToldDetails } from "./told-details";

/** What is known of the customer. */
export function ContactPanel({ conversation }: { conversation: ConversationDetail }) {
  const t = useTranslations("inbox");
  const { role, workshop } = useInbox();
  const { contactPhone, contactEmail, contactVehicle, contactVerifiedAt, hasLead } = conversation;
  const contactName = conversation.isNameTold ? null : conversation.contactName;
  const told = toldBeside(conversation);
  const isKnown = contactName ?? contactPhone ?? contactEmail ?? contactVehicle ?? told[0];
  return (
    <div className="grid content-start gap-5">
      <dl className="grid gap-4 text-small">
        {contactName && <Row term={t("name")}>{contactName}</Row>}
        {contactVerifiedAt && (
          <Row term={t("identity")}>
            <span className="inline-flex items-center gap-1.5">
              <BadgeCheck aria-hidden className="size-4 shrink-0 text-good-ink" />
              {t("verified")}
            </span>
          </Row>
        )}
        {contactPhone && (
          <Row term={t("phone")}>
            <ContactLink href={`tel:${contactPhone}`}>{formatPhone(contactPhone)}</ContactLink>
          </Row>
        )}
        {contactEmail && (
          <Row term={t("email")}>
            <ContactLink href={`mailto:${contactEmail}`}>{contactEmail}</ContactLink>
          </Row>
        )}
        {contactVehicle && <Vehicle vehicle={contactVehicle} />}
        <Row term={t("channel")}>{t(`channels.${conversation.channel}`)}</Row>
      </dl>
      {conversation.alike.length > 0 && <AlikeContacts alike={conversation.alike} />}
      {told.length > 0 && <ToldDetails told={told} />}
      {!isKnown && role !== "mechanic" && (
        <p className="text-small text-ink-soft">{t("noContact")}</p>
      )}
      {role === "mechanic" && <p className="text-small text-ink-soft">{t("contactHidden")}</p>}
      {hasLead && role !== "mechanic" && (
        <ContactLink href={`/w/${workshop}/leads`}>{t("toLeads")}</ContactLink>
      )}
      <CustomerHistoryPart conversation={conversation} />
      {role === "owner" && <ConversationPrivacy conversation={conversation} />}
    </div>
  );
}

function Vehicle({ vehicle }: { vehicle: NonNullable<ConversationDetail["contactVehicle"]> }) {
  const t = useTranslations("inbox");
  const { hsn, tsn } = vehicle;
  return (
    <>
      {vehicle.model && <Row term={t("vehicle")}>{vehicle.model}</Row>}
      {vehicle.plate && <Row term={t("plate")}>{vehicle.plate}</Row>}
      {vehicle.vin && (
        <Row term={t("vin")}>
          <span className="font-mono">{vehicle.vin}</span>
        </Row>
      )}
      {(hsn ?? tsn) && <Row term={t("keyNumbers")}>{`${hsn ?? "?"} / ${tsn ?? "?"}`}</Row>}
    </>
  );
}
