-- Ends the listing in the set :set of all but the shops :shops at :at, by :by. Writes tools.customer_set_member.
update tools.customer_set_member
set until_time = :at, until_by = :by
where customer_set_id = :set
  and until_time is null
  and not (retailer_id = any (:shops ::int[]))
