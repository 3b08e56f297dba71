import type { Query } from "@/lib/embedded-backend";

/** One statement for each kind of row, so that ten thousand workshops take seconds. */
const statements = [
  `insert into public.workshops (
     slug, name, locale, timezone, region, currency, phone, street, postal_code, city, country, primary_color,
     greeting, quick_replies, plan, slot_minutes, parallel_jobs, lead_time_hours
   )
   select 'bench-' || number, 'Kfz Bench ' || number, 'de', 'Europe/Berlin', 'DE-SN', 'EUR', '+49341555' || 10000 + number,
     'Gasse ' || number, '04229', 'Leipzig', 'DE', '#0f4c81', 'Guten Tag!', '{Öffnungszeiten,Preise}', 'business', 60, 2, 24
   from generate_series(1, $1::integer) as number`,
  `insert into public.opening_hours (workshop_id, weekday, opens, closes)
   select workshops.id, weekday, span.opens, span.closes
   from public.workshops, generate_series(1, 5) as weekday,
     (values (time '07:30', time '12:00'), (time '13:00', time '17:30')) as span (opens, closes)
   where workshops.slug like 'bench-%'`,
  `insert into public.closures (workshop_id, starts_on, ends_on, reason)
   select id, date '2026-12-24', date '2027-01-02', 'Weihnachten' from public.workshops where slug like 'bench-%'`,
  `insert into public.services (
     workshop_id, position, name, category, description, price_min_cents, price_max_cents, duration_minutes, synonyms
   )
   select workshops.id, place, names[place], 'Service', 'Mit Material und Entsorgung, Arbeit nach Herstellervorgabe.',
     1000 * place + 4900, 1000 * place + 9900, 15 * place, array['Service ' || place]
   from public.workshops, generate_series(1, 12) as place, (select array[
     'Ölwechsel', 'Inspektion', 'Räderwechsel', 'Bremsen vorne', 'Hauptuntersuchung', 'Klimaservice', 'Zahnriemen',
     'Batterie', 'Auspuff', 'Stoßdämpfer', 'Achsvermessung', 'Fehlerdiagnose'
   ]) as list (names)
   where workshops.slug like 'bench-%'`,
  `insert into public.faqs (workshop_id, question, answer)
   select workshops.id, questions[place], 'Ja, das geht; bitte rufen Sie vorher an.'
   from public.workshops, generate_series(1, 4) as place, (select array[
     'Kann ich mit Karte zahlen?', 'Gibt es einen Ersatzwagen?', 'Kann ich warten?', 'Holen Sie das Auto ab?'
   ]) as list (questions)
   where workshops.slug like 'bench-%'`,
  // As after some weeks of business: on empty tables the server would be busy with vacuuming what a bench writes.
  `insert into public.conversations (workshop_id, locale)
   select workshops.id, 'de' from public.workshops, generate_series(1, 3) where workshops.slug like 'bench-%'`,
  `insert into public.messages (workshop_id, conversation_id, author, body)
   select conversations.workshop_id, conversations.id, said.author, said.body
   from public.conversations, (values
     (1, 'visitor', 'Was kostet ein Ölwechsel?'), (2, 'bot', 'Der Ölwechsel kostet 59 bis 109 €.'),
     (3, 'visitor', 'Und wann haben Sie offen?'), (4, 'bot', 'Montag bis Freitag von 7:30 bis 17:30 Uhr.')
   ) as said (place, author, body)
   order by said.place`,
  "analyze",
];

/** Fills an empty database with `count` workshops, `bench-1` to `bench-<count>`, each with hours, prices, FAQs and past conversations. */
export async function generateWorkshops(query: Query, count: number): Promise<void> {
  for (const statement of statements) {
    await query(statement, statement.includes("$1") ? [count] : []);
  }
}
