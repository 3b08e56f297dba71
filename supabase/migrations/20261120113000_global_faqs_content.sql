/* True of any car and any workshop: no price, no period or number that differs from one to the other. */
insert into public.global_faqs (locale, question, answer)
values
  (
    'de',
    'Was ist die Hauptuntersuchung?',
    'Bei der Hauptuntersuchung (HU) prüft eine amtlich anerkannte Stelle, ob ein Fahrzeug vorschriftsmäßig und verkehrssicher ist: unter anderem Bremsen, Lenkung, Licht, Reifen, Achsen und Karosserie. Die Abgasuntersuchung ist ein Teil davon. Ohne Mängel gibt es die neue Plakette.'
  ),
  (
    'de',
    'Was passiert bei einer Inspektion?',
    'Bei einer Inspektion wird das Auto nach den Vorgaben des Herstellers geprüft und gewartet: Flüssigkeiten, Bremsen, Reifen, Beleuchtung und Fahrwerk werden kontrolliert, fällige Teile wie Öl und Filter ersetzt. Was ansteht, hängt von Modell, Laufleistung und Alter ab. Danach wird der Service im Serviceheft oder digital eingetragen.'
  ),
  (
    'de',
    'Was ist der Unterschied zwischen Gewährleistung und Garantie?',
    'Die Gewährleistung ist gesetzlich vorgeschrieben: Wer eine Ware oder Leistung verkauft, haftet dafür, dass sie bei der Übergabe in Ordnung ist. Eine Garantie ist ein freiwilliges Versprechen, meist des Herstellers, mit eigenen Bedingungen.'
  ),
  (
    'de',
    'Was bedeutet die gelbe Motorkontrollleuchte?',
    'Eine gelbe Motorkontrollleuchte zeigt, dass die Motorsteuerung einen Fehler erkannt hat. Leuchtet sie dauerhaft, sollte der Fehlerspeicher bald ausgelesen werden. Blinkt sie oder läuft der Motor unrund, fahren Sie nur vorsichtig weiter und lassen das Auto möglichst sofort prüfen. Bei einer roten Warnleuchte halten Sie an, sobald es sicher geht.'
  ),
  (
    'de',
    'Was ist ein Räderwechsel, was ein Reifenwechsel?',
    'Beim Räderwechsel werden komplette Räder umgesteckt, zum Beispiel Winter- gegen Sommerräder. Beim Reifenwechsel wird der Reifen von der Felge genommen, ein anderer aufgezogen und das Rad gewuchtet; das dauert länger.'
  ),
  (
    'de',
    'Woran merke ich, dass die Bremsen geprüft werden sollten?',
    'Anzeichen sind Quietschen oder Schleifen, ein Zittern beim Bremsen, ein weiches Pedal, ein Auto, das zur Seite zieht, oder eine Warnleuchte. Lassen Sie die Bremsen dann bald prüfen; bei nachlassender Bremswirkung fahren Sie nicht weiter.'
  ),
  (
    'en',
    'What is an MOT test?',
    'The MOT is the annual test in Great Britain of whether a vehicle is roadworthy and within emission limits. It covers, among other things, brakes, steering, suspension, lights, tyres, seat belts and exhaust. It is not a service: engine, clutch and gearbox condition are not part of it.'
  ),
  (
    'en',
    'What happens during a service?',
    'A service follows the manufacturer''s schedule: fluids, brakes, tyres, lights and suspension are checked, and parts that are due, such as oil and filters, are replaced. What is due depends on the model, its mileage and its age. Afterwards it is recorded in the service book or digitally.'
  ),
  (
    'en',
    'What does the engine warning light mean?',
    'An amber engine light means that the engine management has detected a fault. If it stays on, have the fault codes read soon. If it flashes or the engine runs roughly, drive gently and have it checked as soon as possible. If a red warning light comes on, stop as soon as it is safe.'
  ),
  (
    'en',
    'How do I know that my brakes should be checked?',
    'Signs are squealing or grinding, shaking when braking, a soft pedal, pulling to one side, or a warning light. Have the brakes checked soon; if they lose power, do not drive on.'
  ),
  (
    'en',
    'What is wheel alignment?',
    'Wheel alignment, or tracking, means setting the angles of the wheels to what the manufacturer specifies. Wheels that are out of line wear tyres unevenly and make the car pull to one side; hitting a kerb or a pothole is a common cause.'
  ),
  (
    'en',
    'Why does air conditioning need a service?',
    'The system slowly loses refrigerant and its filter collects dust and moisture. A service checks for leaks, restores the right amount of refrigerant and prevents smells; weak cooling and misted windows are signs that it is due.'
  )
on conflict on constraint global_faqs_locale_question_key do update set answer = excluded.answer;
