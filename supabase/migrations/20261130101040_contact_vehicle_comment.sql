comment on column public.contacts.vehicle is 'plate, vin, model, hsn and tsn as the customer last gave them.';
