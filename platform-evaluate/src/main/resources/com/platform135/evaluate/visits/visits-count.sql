-- What the visits asked for (see visits-chosen.sql) come to.
select
    count(*) as visits
  , count(distinct v.retailer_id) as shops
  , coalesce(round(sum(extract(epoch from v.ended_at - v.started_at)) / 60), 0)::bigint as minutes
  , round(avg(v.satisfaction), 2) as satisfaction
  , count(*) filter (where not v.reviewed) as waiting
from (/* chosen */) v
