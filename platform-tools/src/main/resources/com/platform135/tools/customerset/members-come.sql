-- Lists the shops :shops in the set :set from :at on, by :by; those listed already stay as they are. Writes tools.customer_set_member.
insert into tools.customer_set_member (retailer_id, customer_set_id, from_time, from_by)
select wanted.retailer_id, :set, :at, :by
from unnest(:shops ::int[]) as wanted (retailer_id)
where not exists (
    select 1
    from tools.customer_set_member m
    where m.retailer_id = wanted.retailer_id
      and m.customer_set_id = :set
      and m.until_time is null
)
