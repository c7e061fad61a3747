-- The members of brand set :set by spec code. Reads core.brand_set_spec, core.spec.
select
    s.spec_id
  , s.spec_code
  , s.name as spec_name
  , m.target_rate
  , m.from_date
  , m.to_date
from core.brand_set_spec m
join core.spec s on s.spec_id = m.spec_id
where m.brand_set_id = :set
order by s.spec_code
