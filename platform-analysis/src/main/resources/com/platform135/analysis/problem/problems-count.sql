-- What the problems asked for (see problems-chosen.sql) come to.
select
    count(*) as problems
  , count(*) filter (where p.state = 'OPEN') as open
  , count(*) filter (where p.state = 'PLANNED') as planned
  , count(*) filter (where p.state = 'TAKEN') as taken
  , count(*) filter (where p.state = 'CLOSED') as closed
  , count(*) filter (where p.state = 'DROPPED') as dropped
  , count(*) filter (where p.severity = 'HIGH' and p.state not in ('CLOSED', 'DROPPED')) as high
from (/* chosen */) p
