-- What reports count, straight from the order lines and the data contract: per group and spec (null: the whole set) the retailers of N(P)
-- that ordered, ordered on two days, needed; of the whole set also those that ordered every spec and those with limits.
-- Reads core.order_line, retailer, retailer_facts, assignment, staff, organisation, organisation_closure, spec. Parameters as in
-- SalesVerification. Begins with verify-head.sql.
/* head */
/* members */
, counted as (
    select retailer_id
         , code
      from member
     where active
)
, asked as (
    select spec_id
      from core.spec
     where cast(:specs as int[]) is null
        or spec_id = any(cast(:specs as int[]))
)
, line as (
    select l.*
      from core.order_line l
      join asked using (spec_id)
     where l.order_date >= cast(:from as date)
       and l.order_date < cast(:to as date)
)
, one_spec as (
    select c.code
         , l.spec_id
         , l.retailer_id
         , count(distinct l.order_date) filter (where l.order_qty > 0) as days
         , bool_or(l.need_qty > 0) as needed
      from line l
      join counted c using (retailer_id)
     group by c.code, l.spec_id, l.retailer_id
)
, any_spec as (
    select c.code
         , l.retailer_id
         , count(distinct l.order_date) filter (where l.order_qty > 0) as days
         , count(distinct l.spec_id) filter (where l.order_qty > 0) as specs
         , bool_or(l.need_qty > 0) as needed
         , coalesce(sum(l.limit_qty), 0) as limit_sum
         , sum(l.order_qty) as ordered_sum
      from line l
      join counted c using (retailer_id)
     group by c.code, l.retailer_id
)
select code
     , spec_id
     , 0 as active
     , count(*) filter (where days > 0) as ordering
     , count(*) filter (where days > 1) as repeating
     , count(*) filter (where needed) as needing
     , 0 as ordering_all
     , 0 as limited
     , 0 as limit_filled
  from one_spec
 group by code, spec_id
 union all
select n.code
     , null
     , count(*)
     , count(*) filter (where a.days > 0)
     , count(*) filter (where a.days > 1)
     , count(*) filter (where a.needed)
     , count(*) filter (where a.specs > 0 and a.specs = (select count(*) from asked))
     , count(*) filter (where a.limit_sum > 0)
     , count(*) filter (where a.limit_sum > 0 and a.limit_sum = a.ordered_sum)
  from counted n
  left join any_spec a on a.code = n.code and a.retailer_id = n.retailer_id
 group by n.code
 order by 1, 2 nulls first
