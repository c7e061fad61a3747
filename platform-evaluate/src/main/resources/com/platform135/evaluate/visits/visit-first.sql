-- The newest of the visits asked for (see visits-chosen.sql).
select v.visit_id from (/* chosen */) v order by v.started_at desc, v.visit_id desc limit 1
