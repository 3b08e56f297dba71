import { englishHours } from "./english-hours";
import { englishLeads, listOf } from "./english-leads";
import { englishSituations } from "./english-situations";
import type { Wording } from "./wording";

/** English replies. */
export const englishWording: Wording = {
  ...englishHours,
  ...englishLeads,
  ...englishSituations,
  greeting: (workshop) => `Hello! This is the assistant of ${workshop}. How can I help?`,
  thanks: "You're welcome! If there is anything else you'd like to know, just ask.",
  farewell: "Goodbye and safe travels!",
  howAreYou: "All running smoothly, thanks for asking. What can I do for you?",
  aboutMe: (workshop) =>
    `I'm a computer program and answer questions about ${workshop}: services, prices, opening hours and appointments. I can bring in a person if you like.`,
  insult:
    "I'm sorry about that. Tell me what it is about, or I can bring in a person from the team.",
  acknowledged: "All right. If anything else comes up, just write.",
  offTopic:
    "That one is beyond me, I only know my way around this garage. Ask me about services, prices, opening hours or an appointment.",
  askAway: "What can I help with? Ask me about services, prices, opening hours or an appointment.",

  sourceTitles: { hours: "Opening hours", contact: "Contact" },
  price: {
    exact: (amount) => amount,
    range: (min, max) => `${min} to ${max}`,
    from: (amount) => `from ${amount}`,
    upTo: (amount) => `up to ${amount}`,
    onRequest: "price on request",
    free: "free of charge",
    notYet: (day) => `the price on our list is valid from ${day} only, until then on request`,
    ended: (day) => `the price on our list was valid until ${day}, the current one is on request`,
    until: (day) => `valid until ${day}`,
    later: (day, amount) => `from ${day}: ${amount}`,
  },
  whichService: "Which service is it about?",
  priceOptions: "This is what we offer for that:",
  weOffer: "Yes, we do that:",
  total: (price) => `Together: ${price}`,
  cheapest: (service) => `The cheaper one is “${service}”.`,
  sameRange: "Which of them is cheaper depends on your car: the prices overlap.",
  included: (included, service) =>
    `“${included}” is already part of “${service}”, going by its description.`,
  taxUnknown: "Our price list doesn't say whether VAT is included.",
  someUnknown: "I'm afraid I know nothing about the rest of your question.",
  notListed: (variants) =>
    `Our price list has nothing on ${variants.map((it) => `“${it}”`).join(" and ")}.`,
  variants: { front: "front", rear: "rear" },
  duration: (service, minutes) => `${service}: about ${minutesText(minutes)}`,
  durationTotal: (minutes) => `Together about ${minutesText(minutes)}.`,
  noDuration: (service) => `We have no duration on file for “${service}”.`,

  inspectionRule: ({ vehicle, source, first, next }) =>
    `For ${vehicle === "car" ? "cars" : "motorbikes"} the law (${source}) asks for the first test ${first} months after registration, then every ${next} months.`,
  inspectionDue: (month) => `That makes it due in ${month.slice(5)}/${month.slice(0, 4)}.`,
  inspectionUnknown: "So the first one is behind you; the next counts from your last test.",
  inspectionProof: "What your certificate says takes precedence.",

  address: (address) => `Our address: ${address}`,
  phone: (phone) => `Phone: ${phone}`,
  email: (email) => `Email: ${email}`,
  website: (website) => `Website: ${website}`,
  servicesTitle: "These are among our services:",
  moreServices: (count) => `and ${count} more`,
  fromDocument: (title, quote) => `From “${title}”: ${quote}`,
  aboutService: (name, description) => `${name}: ${description}`,
  quoteLead: "This is what we have on that:",

  appointment: (service, missing) =>
    `Happy to take down your appointment request${service === null ? "" : ` for “${service}”`}. Please leave ${listOf(missing)}; the appointment is only fixed once the team confirms it.`,
  callBack: "Sure, the team can get back to you. Please leave your name and phone number.",
  changeAppointment:
    "I can't change your appointment myself. Leave your name and phone number and the message goes to the team; the change is only valid once they confirm it.",
  handoff:
    "One moment please, I'm bringing in someone from the team. You can simply keep writing here.",
  handoffClosed: "Nobody is in at the moment. Your message is waiting here for the team.",
  usualWait: (minutes) =>
    minutes === 1
      ? "Someone usually answers within a minute."
      : `Someone usually answers within ${minutes} minutes.`,
  whichNumber: "Which number may we call you back on?",
  personFollows: "Someone from the team will still answer here.",
  callBackOffer:
    "I'm sorry, nobody is free right now. Which number may we call you back on? You can also keep waiting here.",
  diagnosis:
    "I can't judge that from a distance. If in doubt, please ask the team before you drive on.",
  safety: {
    red: "Warning, please do not drive on.",
    amber: "Take care, please have it checked soon.",
    green: "This is not an emergency.",
  },
  unknown: "I'm afraid I don't know that.",
  unlistedService: "That isn't in our list of services, so I can't promise anything about it.",
  passOn:
    "Would you like to pass the question on to the team? With your name and phone number you will get an answer.",
  reachUs: (phone) => `You can reach us by phone on ${phone}.`,
  onlyUs: (workshop) => `I can only speak for ${workshop}, not for other businesses.`,
  declined:
    "I can only go by what our own records say. Feel free to ask me about services, prices, opening hours or an appointment.",
};

function minutesText(minutes: number): string {
  const hours = minutes / 60;
  return minutes >= 60 && minutes % 30 === 0
    ? `${minutes} minutes (${hours} ${hours === 1 ? "hour" : "hours"})`
    : `${minutes} minutes`;
}
