-- Items of published week plans that name the retailer :retailer, newest first, of units the scope may see. Reads
-- plan.published_week_plan_item, core.organisation, core.organisation_closure, core.staff. :roots and :manager are the scope; :limit.
select i.item_id, i.day, i.monday, i.kind, coalesce(i.note, '') as note, o.code, o.name as unit
from plan.published_week_plan_item i
join core.organisation o on o.organisation_id = i.organisation_id
where i.retailers @> array[:retailer ::int]
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any (:roots ::int[]) and c.descendant_id = i.organisation_id
    )
    or i.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager ::int)
  )
order by i.day desc, i.item_id
limit :limit
