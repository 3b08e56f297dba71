-- Definer: reception keeps the numbers too, and has no other right on the workshop's own row.
create function public.set_contact_details(p_workshop text, p_contact jsonb) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  update public.workshops set
    phone = p_contact ->> 'phone',
    tow_phone = p_contact ->> 'towPhone',
    email = p_contact ->> 'email',
    website = p_contact ->> 'website',
    street = p_contact ->> 'street',
    postal_code = p_contact ->> 'postalCode',
    city = p_contact ->> 'city'
  where workshops.id = v_member.workshop_id;
end
$$;

comment on function public.set_contact_details is
  'Replaces how customers reach the workshop, {phone, towPhone, email, website, street, postalCode, city}.';
grant execute on function public.set_contact_details to authenticated;
