-- 价位段: bands of the retail price per 条, each from its lower bound up to the next one above; a later from_date replaces all bands.
create table core.price_segment (
    from_date date not null
  , lower_fen int not null check (lower_fen >= 0)
  , primary key (from_date, lower_fen)
);
comment on table core.price_segment is '价位段, dated: the bands with the latest from_date on or before a day hold that day. Reference table.';
insert into core.price_segment (from_date, lower_fen)
select date '2000-01-01', yuan * 100
from unnest(array[600, 400, 300, 230, 180, 150, 130, 100, 70, 50, 0]) as yuan;
