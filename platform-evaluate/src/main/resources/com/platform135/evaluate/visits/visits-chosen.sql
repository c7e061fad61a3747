-- The visits asked for, as a part of list, counts and neighbours; never run alone. A null parameter asks nothing.
-- Reads core.visit, core.visit_review, core.visit_finding, core.matter, core.retailer, core.retailer_facts, core.assignment, core.staff,
-- core.organisation_closure. :roots and :manager are the scope; :asOf whose shops on a day, null for whoever made the visit;
-- :from to before :to; :filtered whether shops are chosen by their facts on :factsOn; :query for the GIN index, :words to check its hits.
select v.*
from core.visit v
where v.visit_date >= :from
  and v.visit_date < :to
  and v.started_at >= (:from ::timestamp at time zone 'Asia/Shanghai')
  and v.started_at < (:to ::timestamp at time zone 'Asia/Shanghai')
  and (:asOf ::date is not null or v.staff_id = any (array(
    select s.staff_id
    from core.staff s
    where s.staff_id = :manager ::int
       or s.organisation_id in (
        select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
    ))))
  and (:asOf ::date is null or v.retailer_id in (
    select held.retailer_id
    from (
        select distinct on (a.retailer_id) a.retailer_id, a.staff_id
        from core.assignment a
        where a.from_date <= :asOf ::date
        order by a.retailer_id, a.from_date desc
    ) held
    join core.staff s on s.staff_id = held.staff_id
    where s.staff_id = :manager ::int
       or s.organisation_id in (
        select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
    )))
  and (not :filtered or v.retailer_id in (
    select f.retailer_id
    from (
        select distinct on (f.retailer_id) f.*
        from core.retailer_facts f
        where f.from_date <= :factsOn
        order by f.retailer_id, f.from_date desc
    ) f
    where (:formats ::text[] is null or f.format = any (:formats ::text[]))
      and (:marketTypes ::text[] is null or f.market_type = any (:marketTypes ::text[]))
      and (:areaTypes ::text[] is null or f.area_type = any (:areaTypes ::text[]))
      and (:scales ::text[] is null or f.scale::text = any (:scales ::text[]))
      and (:visitClasses ::text[] is null or f.visit_class = any (:visitClasses ::text[]))
      and (:terminals ::text[] is null or f.terminal = any (:terminals ::text[]))
      and f.tier between :tierFrom and :tierTo))
  and (:licence ::text is null or v.retailer_id = (select r.retailer_id from core.retailer r where r.licence_no = :licence ::text))
  and (:methods ::text[] is null or v.method = any (:methods ::text[]))
  and (:satisfactions ::int[] is null or v.satisfaction = any (:satisfactions ::int[]))
  and (:unchanged ::boolean is null or v.unchanged = :unchanged ::boolean)
  and (coalesce(:review ::text, '') <> 'WAITING' or not v.reviewed)
  and (coalesce(:review ::text, 'WAITING') = 'WAITING' or exists (
    select 1
    from core.visit_review w
    where w.retailer_id = v.retailer_id and w.visit_id = v.visit_id and w.version = v.version and w.verdict = :review ::text))
  and (:matters ::text[] is null or exists (
    select 1
    from core.matter m
    where m.retailer_id = v.retailer_id and m.visit_id = v.visit_id and m.kind = any (:matters ::text[])))
  and (:query ::text is null or v.search @@ (:query ::text)::tsquery)
  and (:query ::text is null or not exists (
    select 1
    from unnest(:words ::text[]) word
    where position(word in lower(normalize(coalesce(v.effect, ''), nfkc))) = 0
      and not exists (
        select 1
        from core.visit_finding f
        where f.retailer_id = v.retailer_id
          and f.visit_id = v.visit_id
          and position(word in lower(normalize(f.note, nfkc))) > 0)
      and not exists (
        select 1
        from core.matter m
        where m.retailer_id = v.retailer_id
          and m.visit_id = v.visit_id
          and position(word in lower(normalize(m.body, nfkc))) > 0)))
