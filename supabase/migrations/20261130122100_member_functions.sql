/*
 * Definer, because members write no table themselves and read none that holds customers' words: only so the product's rules hold for
 * whoever calls the data API directly. Each begins with private.require_member and fixes the workshop by it.
 */
alter function public.append_message security definer;
alter function public.update_conversation security definer;
alter function public.set_conversation_read security definer;
alter function public.list_messages security definer;
alter function public.list_leads security definer;
alter function public.update_lead security definer;
alter function public.save_fact security definer;
alter function public.delete_fact security definer;
alter function public.set_opening_hours security definer;
alter function public.resolve_gap security definer;
alter function public.dismiss_gap security definer;
alter function public.ignore_contradiction security definer;

-- Definer for the same reason; it lists no rows but those of the caller's own memberships.
alter function public.list_my_workshops security definer;

-- get_conversation reads the car itself now, and what was told is read by it alone, with its rights.
drop function private.get_contact_vehicle;
alter function private.get_told_details security invoker;

-- Helpers that only they call.
revoke execute on function private.lock_conversation from authenticated;
revoke execute on function private.unread_after from authenticated;
revoke execute on function private.write_fact from authenticated;
revoke execute on function private.get_told_details from authenticated;
revoke execute on function private.get_ai_spending from authenticated;
revoke execute on function private.to_message_row from authenticated;
revoke execute on function private.to_lead_row from authenticated;
revoke execute on function private.to_lead_content from authenticated;
