-- Dated facts as the file wants them; optional columns it lacks keep what holds that day. A row that took the day of the import by default
-- is wanted only where something differs. Reads staged, core.retailer_facts. Parameters: present (the file's columns), byDefault.
with wanted as (
    select s.row_no, s.licence_no, s.retailer_id, s.valid_from, s.format, s.market_type
         , case when 'area_type' = any(:present::text[]) then s.area_type else f.area_type end as area_type
         , s.scale, s.tier::smallint as tier
         , case when 'visit_class' = any(:present::text[]) then s.visit_class else f.visit_class end as visit_class
         , case when 'terminal' = any(:present::text[]) then s.terminal else f.terminal end as terminal
         , case when 'order_weekday' = any(:present::text[]) then s.order_weekday else f.order_weekday end as order_weekday
         , s.status
         , f as held
    from staged s
    left join lateral (
        select h.*
        from core.retailer_facts h
        where h.retailer_id = s.retailer_id
          and h.from_date <= s.valid_from
        order by h.from_date desc
        limit 1
    ) f on true
    where s.by_default = :byDefault
)
select w.row_no, w.licence_no as label
     , case when (w.held).retailer_id is not null then to_jsonb(w.held) - 'retailer_id' - 'from_date' end as in_force
     , w.retailer_id, w.valid_from as from_date, w.format, w.market_type, w.area_type, w.scale, w.tier, w.visit_class, w.terminal
     , w.order_weekday, w.status
from wanted w
where not :byDefault
   or (w.format, w.market_type, w.area_type, w.scale, w.tier, w.visit_class, w.terminal, w.order_weekday, w.status)
      is distinct from ((w.held).format, (w.held).market_type, (w.held).area_type, (w.held).scale, (w.held).tier
      , (w.held).visit_class, (w.held).terminal, (w.held).order_weekday, (w.held).status)
