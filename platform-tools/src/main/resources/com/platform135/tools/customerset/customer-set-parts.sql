-- What the sets :ids are made of. Reads tools.customer_set, tools.customer_set_term.
select
    c.customer_set_id as id
  , c.kind
  , c.organisation_id
  , c.rule
  , coalesce((
        select string_agg(t.operation || ' ' || t.other_set_id, ',' order by t.place)
        from tools.customer_set_term t
        where t.customer_set_id = c.customer_set_id
    ), '') as terms
from tools.customer_set c
where c.customer_set_id = any (:ids ::uuid[])
order by c.customer_set_id
