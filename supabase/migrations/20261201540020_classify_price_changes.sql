select private.classify_columns('public.service_price_changes', null, 'before', 'after');
