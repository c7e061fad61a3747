-- Brand sets with a 铺货率 target that holds on :today, of those named: set by set the specs and the highest target.
-- Reads core.brand_set, core.brand_set_spec.
-- :sets, :today.
select b.brand_set_id as id, b.name, max(s.target_rate) as target, array_agg(s.spec_id ::int order by s.spec_id) as spec_ids
from core.brand_set b
join core.brand_set_spec s on s.brand_set_id = b.brand_set_id
where b.brand_set_id = any (:sets ::int[])
  and s.target_rate > 0
  and (s.from_date is null or s.from_date <= :today)
  and (s.to_date is null or s.to_date >= :today)
group by b.brand_set_id, b.name
order by max(s.target_rate) desc, b.brand_set_id
