-- A page of the visits asked for (see visits-chosen.sql), in the order of a sortable column, newest first among equals.
-- Reads besides core.retailer, core.staff, core.visit_photo, core.visit_comment. :skip and :limit cut the page.
with chosen as materialized (
    select page.retailer_id, page.visit_id, row_number() over () as place
    from (
        select v.retailer_id, v.visit_id
        from (/* chosen */) v
        /* join */
        order by /* order */ v.started_at desc, v.visit_id desc
        offset :skip
        limit :limit
    ) page
)
select
    v.visit_id
  , r.licence_no
  , r.name as shop_name
  , s.name as manager_name
  , v.visit_date
  , v.started_at
  , v.received_at
  , v.method
  , (
        select f.visit_class
        from core.retailer_facts f
        where f.retailer_id = v.retailer_id and f.from_date <= :factsOn
        order by f.from_date desc
        limit 1
    ) as visit_class
  , round(extract(epoch from v.ended_at - v.started_at) / 60)::int as minutes
  , v.unchanged
  , v.satisfaction
  , v.effect
  , coalesce((
        select string_agg(f.code, ',' order by f.finding_no)
        from core.visit_finding f
        where f.retailer_id = v.retailer_id and f.visit_id = v.visit_id
    ), '') as finding_codes
  , coalesce((
        select string_agg(m.kind, ',' order by m.matter_id)
        from core.matter m
        where m.retailer_id = v.retailer_id and m.visit_id = v.visit_id
    ), '') as matter_kinds
  , (
        select count(*)
        from core.visit_photo p
        where p.retailer_id = v.retailer_id and p.visit_id = v.visit_id
    ) as photos
  , (
        select count(*)
        from core.visit_comment c
        where c.retailer_id = v.retailer_id and c.visit_id = v.visit_id
    ) as comments
  , v.version
  , w.verdict
from chosen
join core.visit v on v.retailer_id = chosen.retailer_id and v.visit_id = chosen.visit_id
join core.retailer r on r.retailer_id = v.retailer_id
join core.staff s on s.staff_id = v.staff_id
left join core.visit_review w on w.retailer_id = v.retailer_id and w.visit_id = v.visit_id and w.version = v.version
order by chosen.place
