-- The price bands that hold on :day, from the dearest down. Reads core.price_segment.
select
    lower_fen
  , lag(lower_fen) over (order by lower_fen desc) as upper_fen
from core.price_segment
where from_date = (select max(from_date) from core.price_segment where from_date <= :day)
order by lower_fen desc
