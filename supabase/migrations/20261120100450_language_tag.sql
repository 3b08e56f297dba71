create domain public.language_tag as text
  constraint language_tag_check check (value ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' and length(value) <= 35);

comment on domain public.language_tag is 'A language, as in RFC 5646.';
