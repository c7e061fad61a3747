-- The visits before and after :visit among those asked for (see visits-chosen.sql), newest first, and its place among them. The visit itself
-- needn't be among them any more: a review moves it out of its own queue.
with here as (
    select h.started_at, h.visit_id from core.visit h where h.visit_id = :visit
), chosen as materialized (
    select v.visit_id, v.started_at from (/* chosen */) v
)
select
    (
        select c.visit_id
        from chosen c, here h
        where (c.started_at, c.visit_id) > (h.started_at, h.visit_id)
        order by c.started_at, c.visit_id
        limit 1
    ) as previous
  , (
        select c.visit_id
        from chosen c, here h
        where (c.started_at, c.visit_id) < (h.started_at, h.visit_id)
        order by c.started_at desc, c.visit_id desc
        limit 1
    ) as next
  , (select count(*) from chosen c, here h where (c.started_at, c.visit_id) > (h.started_at, h.visit_id)) as before
  , (select count(*) from chosen) as "all"
  , exists (select 1 from chosen c where c.visit_id = :visit) as within
